import { readGrowth } from '~/domains/adherents/adhesion.queries.server'
import { membersByDepartement } from '~/domains/adherents/departement-map.queries.server'
import { countByStatut, pendingApplications } from '~/domains/adherents/structure.queries.server'
import { visibleGuides } from '~/domains/guides/guide.policy'
import { countOutils } from '~/domains/outils/outil.queries.server'
import { fundingBalance } from '~/domains/partenariats/convention.rules'
import { endingConventions, listPartenariats, partenariatCounts } from '~/domains/partenariats/partenariat.queries.server'
import { isTeam, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { isoDate } from '~/platform/format'
import { recentActivity } from './activite.queries.server'

/** The dashboard of a person, made for their role. */
export async function readDashboard(actor: PoleActor) {
  if (isTeam(actor)) return { kind: 'equipe' as const, ...(await teamDashboard(actor)) }
  if (actor.role === 'PARTENAIRE') return { kind: 'partenaire' as const, ...(await partnerDashboard(actor)) }
  return { kind: 'reseau' as const, ...(await memberDashboard(actor)) }
}

/** Direction and team: the network's figures, and what waits for a decision. */
async function teamDashboard(actor: PoleActor) {
  const [croissance, carte, statuts, candidatures, relectures, echeances, partenariats, outils, guides, activite] = await Promise.all([
    readGrowth(actor.poleId),
    membersByDepartement(actor.poleId),
    countByStatut(actor),
    pendingApplications(actor),
    guidesInReview(actor),
    endingConventions(actor),
    listPartenariats(actor, { q: '', kind: null }),
    countOutils(actor),
    guideCounts(actor),
    recentActivity(actor, 12),
  ])
  return {
    asOf: isoDate(new Date()),
    croissance,
    carte,
    candidatesTotal: statuts.CANDIDATE,
    candidatures,
    relectures,
    echeances,
    balance: fundingBalance(partenariats.conventions.filter((one) => one.etat === 'en-cours' || one.etat === 'a-echeance')),
    enCours: partenariats.running,
    outils,
    guides,
    activite,
  }
}

/** People of a member structure: their structure, their guides, what the network shares. */
async function memberDashboard(actor: PoleActor) {
  const [croissance, structure, guides, outils, nouveautes, activite] = await Promise.all([
    readGrowth(actor.poleId),
    ownStructure(actor),
    ownGuides(actor),
    countOutils(actor),
    latestOutils(actor),
    recentActivity(actor, 12),
  ])
  return { asOf: isoDate(new Date()), effectif: croissance.effectif, structure, guides, outils, nouveautes, activite }
}

/** A partner: the guides it was invited to and the conventions of its organisation; no figure of any structure. */
async function partnerDashboard(actor: PoleActor) {
  const [guides, conventions, counts, partenaire] = await Promise.all([
    ownGuides(actor),
    listPartenariats(actor, { q: '', kind: null }),
    partenariatCounts(actor),
    actor.partenaireId
      ? db().partenaire.findFirst({ where: { id: actor.partenaireId, poleId: actor.poleId }, select: { id: true, nom: true } })
      : null,
  ])
  return { asOf: isoDate(new Date()), guides, conventions: conventions.conventions, counts, partenaire }
}

function guidesInReview(actor: PoleActor) {
  return db().guide.findMany({
    where: { AND: [visibleGuides(actor), { statut: 'RELECTURE' }] },
    select: { id: true, titre: true, editedAt: true },
    orderBy: { editedAt: 'asc' },
    take: 5,
  })
}

async function guideCounts(actor: PoleActor) {
  const groups = await db().guide.groupBy({ by: ['statut'], where: visibleGuides(actor), _count: true })
  const count = (statut: string) => groups.find((one) => one.statut === statut)?._count ?? 0
  return { enRedaction: count('BROUILLON') + count('RELECTURE') + count('VALIDE'), publies: count('PUBLIE') }
}

function ownGuides(actor: PoleActor) {
  return db().guide.findMany({
    where: { AND: [visibleGuides(actor), { statut: { not: 'ARCHIVE' } }] },
    select: {
      id: true,
      titre: true,
      statut: true,
      editedAt: true,
      participations: { where: { userId: actor.userId }, select: { role: true } },
    },
    orderBy: [{ editedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: 6,
  })
}

async function ownStructure(actor: PoleActor) {
  if (!actor.structureId) return null
  const structure = await db().structure.findFirst({
    where: { id: actor.structureId, poleId: actor.poleId },
    select: {
      id: true,
      nom: true,
      statut: true,
      statutDepuis: true,
      updatedAt: true,
      _count: { select: { adoptions: true } },
      events: { select: { kind: true }, orderBy: { seq: 'desc' }, take: 1 },
    },
  })
  if (!structure) return null
  const { events, statutDepuis, ...rest } = structure
  return { ...rest, statutDepuis: isoDate(statutDepuis), reprise: events[0]?.kind === 'REPRISE' }
}

function latestOutils(actor: PoleActor) {
  return db().outil.findMany({
    where: { poleId: actor.poleId, archivedAt: null },
    select: { id: true, titre: true, updatedAt: true, _count: { select: { adoptions: true } } },
    orderBy: { updatedAt: 'desc' },
    take: 4,
  })
}

import { forPole, inPole, isNetwork, type PoleActor, type UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Prisma } from '~/platform/db/generated/client'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { NotFound } from '~/platform/errors'
import type { GuideFilters } from './guide.filters'
import { allowedMoves, canPublishGuide } from './guide.lifecycle'
import { canManageGuide, canWriteGuide, guideAccess, ownGuideRole, ownParticipation, visibleGuides } from './guide.policy'
import { rankGuides } from './guide-search.server'

/** Guides on one page of the list. */
export const guidesPerPage = 24

/** The list of guides: those the person sees, filtered, the last written first (or the best answer first). */
export async function listGuides(actor: PoleActor, filters: GuideFilters) {
  const ranked = filters.q ? await rankGuides(actor.poleId, filters.q) : null
  const scope = {
    AND: [
      visibleGuides(actor),
      ...(ranked ? [{ id: { in: ranked } }] : []),
      ...(filters.miens ? [{ participations: { some: { userId: actor.userId } } }] : []),
    ],
  }
  const where = filters.statut ? { AND: [scope, { statut: filters.statut }] } : { AND: [scope, { statut: { not: 'ARCHIVE' as const } }] }
  const [rows, total, byStatut] = await Promise.all([
    db().guide.findMany({
      where,
      select: cardSelect(actor),
      orderBy: [{ editedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
      skip: (filters.page - 1) * guidesPerPage,
      take: guidesPerPage,
    }),
    db().guide.count({ where }),
    db().guide.groupBy({ by: ['statut'], where: scope, _count: true }),
  ])
  const position = new Map(ranked?.map((id, index) => [id, index]))
  const sorted = ranked ? [...rows].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0)) : rows
  return {
    guides: sorted.map((row) => toCard(actor, row)),
    total,
    counts: Object.fromEntries(byStatut.map((one) => [one.statut, one._count])) as Partial<Record<GuideStatut, number>>,
  }
}

function cardSelect(actor: PoleActor) {
  return {
    id: true,
    poleId: true,
    titre: true,
    resume: true,
    statut: true,
    ouverture: true,
    demonstration: true,
    editedAt: true,
    createdAt: true,
    participations: ownParticipation(actor),
    editions: { select: { numero: true, publishedAt: true }, orderBy: { numero: 'desc' }, take: 1 },
    _count: { select: { chapitres: { where: { deletedAt: null } }, participations: true } },
  } satisfies Prisma.GuideSelect
}

type CardRow = Prisma.GuideGetPayload<{ select: ReturnType<typeof cardSelect> }>

function toCard(actor: PoleActor, row: CardRow) {
  return {
    id: row.id,
    titre: row.titre,
    resume: row.resume,
    statut: row.statut,
    demonstration: row.demonstration,
    editedAt: row.editedAt ?? row.createdAt,
    edition: row.editions[0] ?? null,
    chapitres: row._count.chapitres,
    personnes: row._count.participations,
    role: ownGuideRole(actor, row),
    access: guideAccess(actor, row),
  }
}

/** What every page of one guide needs first: the guide itself, and what this person may do with it. */
export async function guideHeader(actor: PoleActor, guideId: string) {
  const guide = await db().guide.findFirst({
    where: { AND: [visibleGuides(actor), { id: guideId }] },
    select: {
      id: true,
      poleId: true,
      slug: true,
      titre: true,
      resume: true,
      statut: true,
      ouverture: true,
      demonstration: true,
      createdAt: true,
      editedAt: true,
      version: true,
      participations: ownParticipation(actor),
      editions: { select: { numero: true, publishedAt: true }, orderBy: { numero: 'desc' }, take: 1 },
    },
  })
  if (!guide) throw new NotFound('Ce guide n’existe pas, ou ne vous est pas ouvert.')
  const { participations: _own, editions, ...rest } = guide
  return {
    guide: { ...rest, edition: editions[0] ?? null },
    role: ownGuideRole(actor, guide),
    access: guideAccess(actor, guide),
    can: { write: canWriteGuide(actor, guide), manage: canManageGuide(actor, guide), publish: canPublishGuide(actor, guide) },
    moves: allowedMoves(actor, guide).map(({ to, label }) => ({ to, label })),
  }
}

/** Live chapters of a guide, in order. */
export function guideChapitres(actor: PoleActor, guideId: string) {
  return db().chapitre.findMany({
    where: { ...forPole(actor), guideId, deletedAt: null },
    select: { id: true, titre: true, version: true },
    orderBy: [{ ordre: 'asc' }, { id: 'asc' }],
  })
}

function deletedChapitres(actor: PoleActor, guideId: string) {
  return db().chapitre.findMany({
    where: { ...forPole(actor), guideId, deletedAt: { not: null } },
    select: { id: true, titre: true, deletedAt: true },
    orderBy: { deletedAt: 'desc' },
    take: 50,
  })
}

/** The page of one guide: summary, chapters, people, editions, and the bin for those who write. */
export async function guidePage(actor: PoleActor, guideId: string) {
  const header = await guideHeader(actor, guideId)
  const [chapitres, corbeille, people, editions] = await Promise.all([
    guideChapitres(actor, guideId),
    deletedChapitres(actor, guideId),
    guidePeople(actor, guideId),
    guideEditions(actor, guideId),
  ])
  return { ...header, chapitres, corbeille: header.can.write ? corbeille : [], people, editions }
}

/** Who takes part in a guide by name, owners first, with the organisation they speak for. */
export async function guidePeople(actor: PoleActor, guideId: string) {
  const rows = await db().participationGuide.findMany({
    where: { ...forPole(actor), guideId },
    select: {
      userId: true,
      role: true,
      user: {
        select: {
          name: true,
          photoId: true,
          acces: {
            where: { poleId: actor.poleId },
            select: { role: true, structure: { select: { nom: true } }, partenaire: { select: { nom: true } } },
          },
        },
      },
    },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
    take: 200,
  })
  return rows.map(({ user, userId, role }) => {
    const acces = user.acces[0]
    return {
      userId,
      role,
      name: user.name,
      photoId: user.photoId,
      organisation: organisationFor(actor, acces),
      /** Without access to the pôle any more: the role opens nothing. */
      parti: acces === undefined,
    }
  })
}

/** Invitations to this guide that wait for an answer; for those who manage it. */
export function guideInvitations(actor: PoleActor, guideId: string) {
  return db().invitation.findMany({
    where: { ...forPole(actor), guideId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, guideRole: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
}

/** Whether a person may follow a guide live: exactly those who see it. */
export async function canFollowGuide(user: UserActor, guideId: string): Promise<boolean> {
  const guide = await db().guide.findUnique({ where: { id: guideId }, select: { pole: { select: { slug: true } } } })
  const actor = guide && inPole(user, guide.pole.slug)
  if (!actor) return false
  return (await db().guide.count({ where: { AND: [visibleGuides(actor), { id: guideId }] } })) === 1
}

/** The editor's page: the outline, the chapter asked for (or the first), and what this person may do. */
export async function guideWorkshop(actor: PoleActor, guideId: string, asked: string | null) {
  const header = await guideHeader(actor, guideId)
  const chapitres = await guideChapitres(actor, guideId)
  const chapitre = asked ? chapitres.find((one) => one.id === asked) : chapitres[0]
  if (!chapitre) throw new NotFound(asked ? 'Ce chapitre n’existe plus.' : 'Ce guide n’a pas de chapitre.')
  return { ...header, chapitres, chapitre, organisations: await guideOrganisations(actor, guideId) }
}

/** Organisation of those who take part in a guide by name or wrote in it, by the person's id. */
async function guideOrganisations(actor: PoleActor, guideId: string): Promise<Record<string, string>> {
  const guide = await db().guide.findUniqueOrThrow({
    where: { id: guideId, poleId: actor.poleId },
    select: { redacteurIds: true, participations: { select: { userId: true }, take: 200 } },
  })
  const userIds = [...guide.redacteurIds, ...guide.participations.map((one) => one.userId)].slice(0, 400)
  const rows = await db().acces.findMany({
    where: { ...forPole(actor), userId: { in: userIds } },
    select: { userId: true, structure: { select: { nom: true } }, partenaire: { select: { nom: true } } },
    take: 400,
  })
  return Object.fromEntries(
    rows.flatMap(({ userId, ...acces }) => {
      const nom = organisationFor(actor, acces)
      return nom ? [[userId, nom]] : []
    }),
  )
}

/** The organisation a person speaks for; who the members of the network are is not for partners. */
function organisationFor(
  actor: PoleActor,
  acces: { structure: { nom: string } | null; partenaire: { nom: string } | null } | undefined,
): string | null {
  return (isNetwork(actor) ? acces?.structure?.nom : undefined) ?? acces?.partenaire?.nom ?? null
}

/** The page of publication: what would be published, and what was. */
export async function guidePublication(actor: PoleActor, guideId: string) {
  const header = await guideHeader(actor, guideId)
  const [chapitres, editions] = await Promise.all([guideChapitres(actor, guideId), guideEditions(actor, guideId)])
  return { ...header, chapitres, editions }
}

/** The editions of a guide, the last first. */
function guideEditions(actor: PoleActor, guideId: string) {
  return db().edition.findMany({
    where: { ...forPole(actor), guideId },
    select: { numero: true, publishedAt: true, notes: true, mots: true },
    orderBy: { numero: 'desc' },
    take: 50,
  })
}

import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { AdhesionStatut } from '~/platform/db/generated/enums'
import { Forbidden, NotFound } from '~/platform/errors'
import { formatNumber } from '~/platform/format'
import { readLedger } from './adhesion.queries.server'
import { activiteOf, groupesActivites } from './reference/activites-sap.server'
import { departementNom } from './reference/departements.server'
import { formeJuridiqueOf } from './reference/formes-juridiques.server'
import { modeLabel } from './reference/modes'
import { regimeHints } from './regime.rules.server'
import { editableColumns } from './structure-changes.server'
import { canEditStructure, canReadReasons, visibleStructures } from './structure.policy'

/** The page of one structure: who it is, what it does, its people, its tools and its ledger. @throws NotFound */
export async function readStructure(actor: PoleActor, id: string) {
  const structure = await db().structure.findFirst({
    where: { AND: [visibleStructures(actor), { id }] },
    select: {
      id: true,
      poleId: true,
      statut: true,
      statutDepuis: true,
      demonstration: true,
      version: true,
      updatedAt: true,
      ...editableColumns,
      acces: {
        where: { user: { disabledAt: null } },
        select: { id: true, role: true, fonctions: true, user: { select: { name: true, photoId: true } } },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      },
      outils: {
        where: { archivedAt: null },
        select: { id: true, titre: true, kind: true },
        orderBy: { createdAt: 'desc' },
        take: 50,
      },
      adoptions: {
        where: { outil: { archivedAt: null } },
        select: { since: true, outil: { select: { id: true, titre: true, kind: true } } },
        orderBy: { since: 'desc' },
        take: 50,
      },
    },
  })
  if (!structure) throw new NotFound('Cette structure n’existe pas dans ce pôle.')
  const ledger = await readLedger(actor, { structureId: id, withReasons: canReadReasons(actor, id) })
  const forme = formeJuridiqueOf(structure.formeJuridique)
  const activites = structure.activites.flatMap((key) => {
    const one = activiteOf(key)
    return one ? [{ key, label: one.label, groupe: groupesActivites[one.groupe] }] : []
  })
  return {
    ...structure,
    formeLabel: forme?.label ?? structure.formeJuridique,
    ess: forme?.ess ?? null,
    departementNom: departementNom(structure.departement),
    activites,
    modes: structure.modes.map(modeLabel),
    regimes: regimeHints(structure.activites, structure.modes),
    ledger,
    reprise: ledger[0]?.kind === 'REPRISE',
  }
}

export type StructurePage = Awaited<ReturnType<typeof readStructure>>

/** What the edit form starts from. @throws NotFound, or Forbidden for who sees the structure without running it. */
export async function readStructureForm(actor: PoleActor, id: string) {
  const structure = await db().structure.findFirst({
    where: { AND: [visibleStructures(actor), { id }] },
    select: { id: true, poleId: true, version: true, pole: { select: { departements: true } }, ...editableColumns },
  })
  if (!structure) throw new NotFound('Cette structure n’existe pas dans ce pôle.')
  if (!canEditStructure(actor, structure)) {
    throw new Forbidden('Cette fiche est tenue par le référent de la structure et par l’équipe du pôle.')
  }
  const { id: structureId, poleId: _poleId, version, pole, effectifEtp, ...values } = structure
  return {
    id: structureId,
    version,
    territoire: pole.departements,
    values: { ...values, effectifEtp: effectifEtp === null ? '' : formatNumber(effectifEtp, 3) },
  }
}

/** How many structures of the actor's pôle have each status; zero where the actor may not look. */
export async function countByStatut(actor: PoleActor): Promise<Record<AdhesionStatut, number>> {
  const counts: Record<AdhesionStatut, number> = { ADHERENTE: 0, CANDIDATE: 0, PARTIE: 0, REFUSEE: 0 }
  const groups = await db().structure.groupBy({ by: ['statut'], where: visibleStructures(actor), _count: true })
  for (const group of groups) counts[group.statut] = group._count
  return counts
}

/** The applications waiting for the team, oldest first; nobody else sees them. */
export async function pendingApplications(actor: PoleActor, limit = 5) {
  return db().structure.findMany({
    where: { AND: [visibleStructures(actor), { statut: 'CANDIDATE' }] },
    select: { id: true, nom: true, commune: true, departement: true, statutDepuis: true },
    orderBy: [{ statutDepuis: 'asc' }, { id: 'asc' }],
    take: limit,
  })
}

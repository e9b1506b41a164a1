import { isNetwork, isTeam, type PoleActor } from '~/platform/authorization/actor'
import type { Prisma } from '~/platform/db/generated/client'
import type { AdhesionStatut } from '~/platform/db/generated/enums'

/** What the policy must know of a structure. */
export interface StructureRights {
  id: string
  poleId: string
  statut: AdhesionStatut
}

/** Applications and refusals are the team's business; the network sees who is a member and who left. */
const seenByNetwork: readonly AdhesionStatut[] = ['ADHERENTE', 'PARTIE']

/** Partners never see a structure, nor a figure of one. */
export function canReadStructures(actor: PoleActor): boolean {
  return isNetwork(actor)
}

/** The statuses a person may ask for in the list. */
export function readableStatuts(actor: PoleActor): readonly AdhesionStatut[] {
  if (isTeam(actor)) return ['ADHERENTE', 'CANDIDATE', 'PARTIE', 'REFUSEE']
  return isNetwork(actor) ? seenByNetwork : []
}

/** The team sees every structure of its pôle, the network its members and former members, everyone their own. */
export function canReadStructure(actor: PoleActor, structure: StructureRights): boolean {
  if (structure.poleId !== actor.poleId || !isNetwork(actor)) return false
  return readableStatuts(actor).includes(structure.statut) || structure.id === actor.structureId
}

/** The structures a person sees, as a `where`; agrees with `canReadStructure`. */
export function visibleStructures(actor: PoleActor): Prisma.StructureWhereInput {
  if (!isNetwork(actor)) return { poleId: actor.poleId, id: { in: [] } }
  if (isTeam(actor)) return { poleId: actor.poleId }
  const byStatut: Prisma.StructureWhereInput = { statut: { in: [...seenByNetwork] } }
  return { poleId: actor.poleId, OR: actor.structureId ? [byStatut, { id: actor.structureId }] : [byStatut] }
}

/** Adding a structure, judging an application, recording a departure or a return: direction and team. */
export function canManageAdhesions(actor: PoleActor): boolean {
  return isTeam(actor)
}

/** The team, and whoever runs the account of that structure. */
export function canEditStructure(actor: PoleActor, structure: Pick<StructureRights, 'id' | 'poleId'>): boolean {
  if (structure.poleId !== actor.poleId) return false
  return isTeam(actor) || (actor.role === 'REFERENT' && actor.structureId === structure.id)
}

/** Reasons and comments of the ledger: the team, and the people of the structure they speak of. */
export function canReadReasons(actor: PoleActor, structureId: string): boolean {
  return isTeam(actor) || (isNetwork(actor) && actor.structureId === structureId)
}

/** Reasons of everybody, in the ledger of the whole pôle: the team. */
export function canReadAllReasons(actor: PoleActor): boolean {
  return isTeam(actor)
}

/** Whoever reads the list may take it away; each export is recorded. */
export function canExportStructures(actor: PoleActor): boolean {
  return canReadStructures(actor)
}

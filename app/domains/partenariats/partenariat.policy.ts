import { isNetwork, isTeam, type PoleActor } from '~/platform/authorization/actor'
import type { Prisma } from '~/platform/db/generated/client'

/** Partners and conventions are kept by the direction and the team. */
export function canManagePartenariats(actor: PoleActor): boolean {
  return isTeam(actor)
}

/** What the policy must know of a convention. */
export interface ConventionRights {
  poleId: string
  parties: readonly { partenaireId: string }[]
}

/** The network reads the pôle's conventions; a partner those its own organisation is party to. */
export function canReadConvention(actor: PoleActor, convention: ConventionRights): boolean {
  if (convention.poleId !== actor.poleId) return false
  if (isNetwork(actor)) return true
  return actor.partenaireId !== null && convention.parties.some((one) => one.partenaireId === actor.partenaireId)
}

/** The conventions a person sees, as a `where`; agrees with `canReadConvention`. */
export function visibleConventions(actor: PoleActor): Prisma.ConventionWhereInput {
  if (isNetwork(actor)) return { poleId: actor.poleId }
  return { poleId: actor.poleId, parties: { some: { partenaireId: actor.partenaireId ?? '' } } }
}

/** What the policy must know of a partner organisation: the other parties of the conventions it is in. */
export interface PartenaireRights {
  id: string
  poleId: string
  parties: readonly { convention: { parties: readonly { partenaireId: string }[] } }[]
}

/** The network sees every partner; a partner sees itself and those it shares a convention with. */
export function canReadPartenaire(actor: PoleActor, partenaire: PartenaireRights): boolean {
  if (partenaire.poleId !== actor.poleId) return false
  if (isNetwork(actor) || partenaire.id === actor.partenaireId) return true
  return partenaire.parties.some(({ convention }) => convention.parties.some((one) => one.partenaireId === actor.partenaireId))
}

/** The partners a person sees, as a `where`; agrees with `canReadPartenaire`. */
export function visiblePartenaires(actor: PoleActor): Prisma.PartenaireWhereInput {
  if (isNetwork(actor)) return { poleId: actor.poleId }
  const own = actor.partenaireId ?? ''
  return {
    poleId: actor.poleId,
    OR: [{ id: own }, { parties: { some: { convention: { parties: { some: { partenaireId: own } } } } } }],
  }
}

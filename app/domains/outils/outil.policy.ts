import { isNetwork, isTeam, type PoleActor } from '~/platform/authorization/actor'
import type { Prisma } from '~/platform/db/generated/client'
import { Forbidden } from '~/platform/errors'

/** What the policy must know of a tool. */
export interface OutilRights {
  poleId: string
  structureId: string | null
  public: boolean
  archivedAt: Date | null
}

/** The network sees the tools of its pôle, partners those that are public; archived ones stay with who may restore them. */
export function canSeeOutil(actor: PoleActor, outil: OutilRights): boolean {
  if (outil.poleId !== actor.poleId) return false
  if (outil.archivedAt !== null) return canEditOutil(actor, outil)
  return isNetwork(actor) || outil.public
}

/** The tools a person sees, as a `where`; agrees with `canSeeOutil`. */
export function visibleOutils(actor: PoleActor): Prisma.OutilWhereInput {
  const { poleId } = actor
  if (isTeam(actor)) return { poleId }
  if (!isNetwork(actor)) return { poleId, public: true, archivedAt: null }
  const own: Prisma.OutilWhereInput[] = actor.structureId ? [{ structureId: actor.structureId }] : []
  return { poleId, OR: [{ archivedAt: null }, ...own] }
}

/** What visitors see: the public face of `canSeeOutil`. */
export const publicOutilsWhere = { public: true, archivedAt: null } as const satisfies Prisma.OutilWhereInput

/** The team in the name of the pôle, the people of a structure in its name. */
export function canShareOutil(actor: PoleActor): boolean {
  return isTeam(actor) || (isNetwork(actor) && actor.structureId !== null)
}

/** @throws Forbidden, with what is missing, before a form is shown or read */
export function assertCanShareOutil(actor: PoleActor): void {
  if (!canShareOutil(actor)) throw new Forbidden('Pour partager un outil, votre compte doit être rattaché à une structure du réseau.')
}

/** @throws Forbidden for whoever may see a tool and not change it */
export function assertCanEditOutil(actor: PoleActor, outil: OutilRights): void {
  if (!canEditOutil(actor, outil)) throw new Forbidden('Seules l’équipe du pôle et la structure qui partage cet outil peuvent le modifier.')
}

/** The team, and the people of the structure that shares it. */
export function canEditOutil(actor: PoleActor, outil: OutilRights): boolean {
  if (outil.poleId !== actor.poleId) return false
  return isTeam(actor) || (isNetwork(actor) && actor.structureId !== null && outil.structureId === actor.structureId)
}

/** What the showcase shows is the team's decision. */
export function canPublishOutil(actor: PoleActor): boolean {
  return isTeam(actor)
}

/** "Nous l'utilisons" is said by the people of a structure. */
export function canAdoptOutil(actor: PoleActor): actor is PoleActor & { structureId: string } {
  return (actor.role === 'REFERENT' || actor.role === 'MEMBRE') && actor.structureId !== null
}

/** Which structures use a tool is a matter of the network; a partner and the public see the count. */
export function canSeeAdopters(actor: PoleActor): boolean {
  return isNetwork(actor)
}

/** Earlier versions are kept for the network; others get the current one. */
export function canSeeEarlierVersions(actor: PoleActor): boolean {
  return isNetwork(actor)
}

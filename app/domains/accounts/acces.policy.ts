import { isTeam, type Fonction, type PoleActor, type Role, type UserActor } from '~/platform/authorization/actor'
import type { Prisma } from '~/platform/db/generated/client'
import { Forbidden } from '~/platform/errors'
import { fonctions as allFonctions, roles as allRoles } from './role.wording'

/** A place in a pôle: what is given to, or held by, a person. */
export interface Place {
  role: Role
  structureId: string | null
}

const teamMayName: readonly Role[] = ['REFERENT', 'MEMBRE', 'PARTENAIRE']
const referentMayName: readonly Role[] = ['REFERENT', 'MEMBRE']

/** The roles a person may give: direction all of them, the team those of the network, a référent those of their structure. */
export function nameableRoles(actor: PoleActor): readonly Role[] {
  if (actor.role === 'DIRECTION') return allRoles
  if (actor.role === 'EQUIPE') return teamMayName
  return actor.role === 'REFERENT' && actor.structureId ? referentMayName : []
}

/** Whether a person may offer, change or end this place. */
export function canName(actor: PoleActor, place: Place): boolean {
  if (!nameableRoles(actor).includes(place.role)) return false
  return actor.role !== 'REFERENT' || (place.structureId !== null && place.structureId === actor.structureId)
}

/** The functions a person may give: dues and board by direction only, the workforce register by whoever names the people. */
export function grantableFonctions(actor: PoleActor): readonly Fonction[] {
  if (actor.role === 'DIRECTION') return allFonctions
  return nameableRoles(actor).length > 0 ? ['RH'] : []
}

/** Whether a person may name anybody at all. */
export function canInvite(actor: PoleActor): boolean {
  return nameableRoles(actor).length > 0
}

/** @throws Forbidden when the person may name nobody */
export function assertCanInvite(actor: PoleActor): void {
  if (!canInvite(actor)) throw new Forbidden('Les invitations se font par la direction, l’équipe ou le référent de votre structure.')
}

/** Partners do not see who is in the network. */
export function canSeePeople(actor: PoleActor): boolean {
  return actor.role !== 'PARTENAIRE'
}

/** Addresses are for those who name people; members meet names and roles. */
export function canSeeAddresses(actor: PoleActor): boolean {
  return isTeam(actor) || actor.role === 'REFERENT'
}

/** The accesses a person sees: the team all of them, others the team and the people of their own structure. */
export function visibleAcces(actor: PoleActor): Prisma.AccesWhereInput {
  const { poleId } = actor
  if (!canSeePeople(actor)) return { poleId, userId: actor.userId }
  if (isTeam(actor)) return { poleId }
  return {
    poleId,
    OR: [
      { role: { in: ['DIRECTION', 'EQUIPE'] } },
      ...(actor.structureId ? [{ structureId: actor.structureId }] : []),
      { userId: actor.userId },
    ],
  }
}

/** The invitations a person may resend or withdraw. */
export function manageableInvitations(actor: PoleActor): Prisma.InvitationWhereInput {
  const { poleId } = actor
  const role = { in: [...nameableRoles(actor)] }
  return actor.role === 'REFERENT' ? { poleId, role, structureId: actor.structureId ?? '' } : { poleId, role }
}

/** Whose account a person may end: the operator anyone's, direction those whose only pôle is theirs; nobody their own. */
export function canDisable(
  actor: UserActor | PoleActor,
  person: { userId: string; exploitant: boolean; poleIds: readonly string[] },
): boolean {
  if (person.userId === actor.userId) return false
  if (actor.exploitant) return true
  if (actor.kind !== 'pole' || actor.role !== 'DIRECTION' || person.exploitant) return false
  return person.poleIds.length > 0 && person.poleIds.every((id) => id === actor.poleId)
}

import type { Fonction, Role } from '~/platform/db/generated/enums'

export type { Fonction, Role }

/** One pôle a person may enter, as the session knows it at this request. */
export interface PoleAcces {
  poleId: string
  poleSlug: string
  poleNom: string
  role: Role
  fonctions: Fonction[]
  structureId: string | null
  partenaireId: string | null
}

/** A signed-in person: everything is read again at each request, so a change of rights acts at once. */
export interface UserActor {
  kind: 'user'
  userId: string
  sessionId: string
  name: string
  email: string
  photoId: string | null
  exploitant: boolean
  demonstration: boolean
  acces: PoleAcces[]
}

/** A signed-in person inside one pôle: the only door to tenant data. */
export interface PoleActor extends Omit<UserActor, 'kind'>, PoleAcces {
  kind: 'pole'
}

/** Nobody in particular: sees what is published. */
export interface Visitor {
  kind: 'visitor'
}

export type Actor = Visitor | UserActor | PoleActor

export const visitor: Visitor = { kind: 'visitor' }

/** The person as an actor of one pôle, or null when they have no access to it. */
export function inPole(user: UserActor, poleSlug: string): PoleActor | null {
  const acces = user.acces.find((one) => one.poleSlug === poleSlug)
  return acces ? { ...user, ...acces, kind: 'pole' } : null
}

/** The tenant scope of every query: taken from the actor, never from a form field. */
export function forPole(actor: PoleActor): { poleId: string } {
  return { poleId: actor.poleId }
}

/** Direction and permanent team of the pôle. */
export function isTeam(actor: PoleActor): boolean {
  return actor.role === 'DIRECTION' || actor.role === 'EQUIPE'
}

/** People of the network (everyone but partners). */
export function isNetwork(actor: PoleActor): boolean {
  return actor.role !== 'PARTENAIRE'
}

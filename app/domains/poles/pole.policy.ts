import type { Actor, PoleActor } from '~/platform/authorization/actor'

/** Whether a person runs the deployment: sees every pôle from outside, creates them, keeps the pages of the site. */
export function canOperate(actor: Actor): boolean {
  return actor.kind !== 'visitor' && actor.exploitant
}

/** What a pôle says of itself on its public page is written by its direction. */
export function canEditPole(actor: PoleActor): boolean {
  return actor.role === 'DIRECTION'
}

import type { Actor } from '~/platform/authorization/actor'

/** The legal pages of the site are kept by the operator of the deployment; everyone reads them. */
export function canEditPages(actor: Actor): boolean {
  return actor.kind !== 'visitor' && actor.exploitant
}

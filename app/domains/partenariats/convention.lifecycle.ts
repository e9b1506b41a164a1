import type { ConventionStatut } from '~/platform/db/generated/enums'

/** Allowed moves of a convention; buttons, commands and tests read this table. */
export const conventionMoves = {
  PREPAREE: ['EN_SIGNATURE', 'TERMINEE'],
  EN_SIGNATURE: ['SIGNEE', 'PREPAREE'],
  SIGNEE: ['RENOUVELEE', 'TERMINEE'],
  RENOUVELEE: ['RENOUVELEE', 'TERMINEE'],
  TERMINEE: [],
} as const satisfies Record<ConventionStatut, readonly ConventionStatut[]>

/** What the button of each move says. */
export const conventionMoveLabels = {
  PREPAREE: 'Revenir à la préparation',
  EN_SIGNATURE: 'Mettre en signature',
  SIGNEE: 'Marquer comme signée',
  RENOUVELEE: 'Renouveler',
  TERMINEE: 'Terminer',
} as const satisfies Record<ConventionStatut, string>

/** Whether a convention may go from one status to the other. */
export function canMove(from: ConventionStatut, to: ConventionStatut): boolean {
  return (conventionMoves[from] as readonly ConventionStatut[]).includes(to)
}

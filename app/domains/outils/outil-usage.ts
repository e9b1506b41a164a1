import { formatCount } from '~/platform/format'

/** « Utilisé par 12 structures », or that nobody says so yet. */
export function usageSentence(usages: number): string {
  return usages === 0 ? 'Pas encore d’utilisation déclarée' : `Utilisé par ${formatCount(usages, 'structure')}`
}

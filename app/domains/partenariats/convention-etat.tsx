import { formatCount, formatDate } from '~/platform/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { ConventionEtat } from './convention.rules'

const etats: Record<ConventionEtat, { tone: Tone; label: string }> = {
  preparee: { tone: 'neutral', label: 'Préparée' },
  'en-signature': { tone: 'progress', label: 'En signature' },
  'a-venir': { tone: 'neutral', label: 'À venir' },
  'en-cours': { tone: 'done', label: 'En cours' },
  'a-echeance': { tone: 'attention', label: 'À échéance' },
  echue: { tone: 'late', label: 'Échue' },
  terminee: { tone: 'neutral', label: 'Terminée' },
}

/** The state of a convention today, in a word and a shape. */
export function ConventionEtatBadge({ etat }: { etat: ConventionEtat }) {
  return <StatusBadge tone={etats[etat].tone}>{etats[etat].label}</StatusBadge>
}

/** Days to renewal as people say them: « 42 jours », « terminée depuis 3 jours ». */
export function remainingWords(convention: { etat: ConventionEtat; joursRestants: number; debut: string }): string {
  if (convention.etat === 'terminee' || convention.etat === 'preparee' || convention.etat === 'en-signature') return '—'
  if (convention.etat === 'a-venir') return `commence le ${formatDate(convention.debut)}`
  if (convention.joursRestants < 0) return `échue depuis ${formatCount(-convention.joursRestants, 'jour')}`
  return convention.joursRestants === 0 ? 'dernier jour' : formatCount(convention.joursRestants, 'jour')
}

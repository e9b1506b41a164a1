import type { ModeIntervention } from '~/platform/db/generated/enums'

/** How a service is delivered (Code du travail, article L7232-6), in the order of the screens. */
export const modes = [
  { key: 'PRESTATAIRE', label: 'Prestataire', sens: 'La structure emploie les intervenants.' },
  { key: 'MANDATAIRE', label: 'Mandataire', sens: 'Le ménage emploie ; la structure place et tient les papiers.' },
  { key: 'MISE_A_DISPOSITION', label: 'Mise à disposition', sens: 'La structure prête ses salariés au ménage.' },
] as const satisfies readonly { key: ModeIntervention; label: string; sens: string }[]

/** What a mode is called on screen. */
export function modeLabel(key: ModeIntervention): string {
  return modes.find((one) => one.key === key)?.label ?? key
}

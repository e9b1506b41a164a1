import type { ModeIntervention } from '~/platform/db/generated/enums'
import { activiteOf, type Regime } from './reference/activites-sap.server'
import { modeLabel } from './reference/modes'

export interface RegimeHint {
  regime: Regime
  label: string
  /** What to know of it, with its article. */
  sens: string
  /** « Garde d’enfants de moins de 3 ans (prestataire) »… */
  pour: string[]
}

const wording = {
  AUTORISATION: {
    label: 'Autorisation',
    sens: 'Délivrée par le conseil départemental : service autonomie à domicile (CASF, article L313-1).',
  },
  AGREMENT: {
    label: 'Agrément',
    sens: 'Délivré par le préfet pour 5 ans, à renouveler 3 mois avant son terme (Code du travail, article R7232-4).',
  },
  DECLARATION: {
    label: 'Déclaration',
    sens: 'Facultative, elle ouvre les avantages fiscaux et sociaux (Code du travail, article L7232-1-1).',
  },
} as const satisfies Record<Regime, { label: string; sens: string }>

const order = ['AUTORISATION', 'AGREMENT', 'DECLARATION'] as const satisfies readonly Regime[]

/**
 * What the law asks of each activity in each mode, the heaviest regime first (Code du travail, article D7231-1):
 * the regime follows from the activity and the mode, it is no field of a structure. A hint, to be checked.
 */
export function regimeHints(activites: readonly string[], modes: readonly ModeIntervention[]): RegimeHint[] {
  return order.flatMap((regime) => {
    const pour = activites.flatMap((key) => {
      const activite = activiteOf(key)
      const concerned = activite ? modes.filter((mode) => activite.regimes[mode] === regime) : []
      if (!activite || concerned.length === 0) return []
      return [`${activite.court} (${concerned.map((mode) => modeLabel(mode).toLowerCase()).join(', ')})`]
    })
    return pour.length > 0 ? [{ regime, ...wording[regime], pour }] : []
  })
}

import type { ModeIntervention } from '~/platform/db/generated/enums'

/**
 * The 26 home services of article D7231-1 of the Code du travail (version in force since 17 July 2023), with
 * the regime each mode calls for (articles L7232-1, L7232-1-1, D7231-1; CASF L313-1 for autorisation).
 * The regime is a hint: the age of 3 is set by arrêté and texts with deferred versions are to be checked.
 */
export type Regime = 'AGREMENT' | 'AUTORISATION' | 'DECLARATION'

export interface ActiviteSap {
  key: string
  /** Item of the article: "I-1" to "I-5", "II-1" to "II-21". */
  item: string
  /** Wording of the article, shortened. */
  label: string
  /** A few words, for lists and filters. */
  court: string
  groupe: GroupeActivites
  regimes: Record<ModeIntervention, Regime>
  /** Opens the tax benefit only inside a bundled home offer (D7231-1, III). */
  offreGlobale: boolean
  /** Ceiling of the benefit, as printed. */
  plafond: string
}

export const groupesActivites = {
  AUTONOMIE: 'Autonomie',
  FAMILLE: 'Famille',
  VIE_QUOTIDIENNE: 'Vie quotidienne',
  COORDINATION: 'Coordination',
} as const

export type GroupeActivites = keyof typeof groupesActivites

/** P: prestataire, M: mandataire, D: mise à disposition, in this order. */
type Row = readonly [
  key: string,
  item: string,
  court: string,
  label: string,
  groupe: GroupeActivites,
  regimes: string,
  offreGlobale: boolean,
  plafond: string,
]

// prettier-ignore
const rows: readonly Row[] = [
  ['CHILDCARE_UNDER_3', 'I-1', 'Garde d’enfants de moins de 3 ans', 'Garde d’enfants à domicile en dessous de l’âge fixé par arrêté (3 ans)', 'FAMILLE', 'AAA', false, ''],
  ['CHILD_ESCORT_UNDER_3', 'I-2', 'Accompagnement d’enfants de moins de 3 ans', 'Accompagnement des enfants de moins de 3 ans hors du domicile', 'FAMILLE', 'AAA', true, ''],
  ['ELDERLY_DISABLED_ASSISTANCE', 'I-3', 'Aide aux personnes âgées ou handicapées', 'Assistance dans les actes quotidiens ou aide à l’insertion sociale : personnes âgées, handicapées, pathologies chroniques', 'AUTONOMIE', 'SAA', false, ''],
  ['FRAGILE_VEHICLE_DRIVING', 'I-4', 'Conduite du véhicule de personnes fragiles', 'Conduite du véhicule personnel des personnes âgées, handicapées ou malades chroniques', 'AUTONOMIE', 'SAA', true, ''],
  ['FRAGILE_ESCORT', 'I-5', 'Accompagnement de personnes fragiles', 'Accompagnement hors du domicile des personnes âgées, handicapées ou malades chroniques', 'AUTONOMIE', 'SAA', true, ''],
  ['HOUSEKEEPING', 'II-1', 'Entretien de la maison', 'Entretien de la maison et travaux ménagers', 'VIE_QUOTIDIENNE', 'DDD', false, ''],
  ['GARDENING', 'II-2', 'Jardinage', 'Petits travaux de jardinage, y compris débroussaillage', 'VIE_QUOTIDIENNE', 'DDD', false, '5 000 € par an et par foyer'],
  ['HANDYMAN', 'II-3', 'Bricolage', 'Petit bricolage dit « homme toutes mains »', 'VIE_QUOTIDIENNE', 'DDD', false, '500 € par an et par foyer ; 2 h par intervention'],
  ['CHILDCARE_OVER_3', 'II-4', 'Garde d’enfants de plus de 3 ans', 'Garde d’enfants à domicile au-dessus de l’âge fixé par arrêté (3 ans)', 'FAMILLE', 'DDD', false, ''],
  ['TUTORING', 'II-5', 'Soutien scolaire et cours', 'Soutien scolaire ou cours à domicile', 'FAMILLE', 'DDD', false, ''],
  ['BEAUTY_CARE_DEPENDENT', 'II-6', 'Soins d’esthétique (personnes dépendantes)', 'Soins d’esthétique à domicile pour personnes dépendantes', 'AUTONOMIE', 'DDD', false, ''],
  ['MEAL_PREPARATION', 'II-7', 'Préparation de repas', 'Préparation de repas à domicile, y compris le temps passé aux courses', 'VIE_QUOTIDIENNE', 'DDD', false, ''],
  ['MEAL_DELIVERY', 'II-8', 'Livraison de repas', 'Livraison de repas à domicile', 'VIE_QUOTIDIENNE', 'DDD', true, ''],
  ['LAUNDRY_DELIVERY', 'II-9', 'Collecte et livraison de linge repassé', 'Collecte et livraison à domicile de linge repassé', 'VIE_QUOTIDIENNE', 'DDD', true, ''],
  ['GROCERY_DELIVERY', 'II-10', 'Livraison de courses', 'Livraison de courses à domicile', 'VIE_QUOTIDIENNE', 'DDD', true, ''],
  ['IT_SUPPORT', 'II-11', 'Assistance informatique', 'Assistance informatique à domicile', 'VIE_QUOTIDIENNE', 'DDD', false, '3 000 € par an et par foyer'],
  ['PET_CARE_DEPENDENT', 'II-12', 'Soins aux animaux (personnes dépendantes)', 'Soins et promenades d’animaux de compagnie pour personnes dépendantes', 'AUTONOMIE', 'DDD', false, ''],
  ['HOME_WATCH', 'II-13', 'Vigilance et entretien temporaires du domicile', 'Maintenance, entretien et vigilance temporaires de la résidence', 'VIE_QUOTIDIENNE', 'DDD', false, ''],
  ['ADMIN_SUPPORT', 'II-14', 'Assistance administrative', 'Assistance administrative à domicile', 'VIE_QUOTIDIENNE', 'DDD', false, ''],
  ['CHILD_ESCORT_OVER_3', 'II-15', 'Accompagnement d’enfants de plus de 3 ans', 'Accompagnement des enfants de plus de 3 ans hors du domicile', 'FAMILLE', 'DDD', true, ''],
  ['TELEASSISTANCE', 'II-16', 'Téléassistance et visio-assistance', 'Téléassistance et visio-assistance', 'AUTONOMIE', 'DDD', false, ''],
  ['SIGN_LANGUAGE', 'II-17', 'Langue des signes et codage LPC', 'Interprète en langue des signes, technicien de l’écrit et codeur LPC', 'AUTONOMIE', 'DDD', false, ''],
  ['TEMPORARY_VEHICLE_DRIVING', 'II-18', 'Conduite du véhicule (aide temporaire)', 'Conduite du véhicule des personnes ayant besoin d’une aide temporaire', 'AUTONOMIE', 'DDD', true, ''],
  ['TEMPORARY_ESCORT', 'II-19', 'Accompagnement (aide temporaire)', 'Accompagnement hors du domicile des personnes ayant besoin d’une aide temporaire', 'AUTONOMIE', 'DDD', true, ''],
  ['TEMPORARY_ASSISTANCE', 'II-20', 'Aide personnelle temporaire', 'Assistance aux personnes ayant besoin temporairement d’une aide personnelle à domicile', 'AUTONOMIE', 'DDD', false, ''],
  ['COORDINATION', 'II-21', 'Coordination et délivrance des services', 'Coordination et délivrance des services à la personne', 'COORDINATION', 'DDD', false, ''],
]

const regimeOfLetter: Record<string, Regime> = { A: 'AGREMENT', S: 'AUTORISATION', D: 'DECLARATION' }

function regimeAt(letters: string, place: number): Regime {
  return regimeOfLetter[letters.charAt(place)] ?? 'DECLARATION'
}

export const activitesSap: readonly ActiviteSap[] = rows.map(([key, item, court, label, groupe, letters, offreGlobale, plafond]) => ({
  key,
  item,
  court,
  label,
  groupe,
  regimes: {
    PRESTATAIRE: regimeAt(letters, 0),
    MANDATAIRE: regimeAt(letters, 1),
    MISE_A_DISPOSITION: regimeAt(letters, 2),
  },
  offreGlobale,
  plafond,
}))

const byKey = new Map(activitesSap.map((one) => [one.key, one]))

/** The activity of a key, if there is one. */
export function activiteOf(key: string): ActiviteSap | undefined {
  return byKey.get(key)
}

/** Its few words, or the key itself when it is unknown. */
export function activiteCourte(key: string): string {
  return byKey.get(key)?.court ?? key
}

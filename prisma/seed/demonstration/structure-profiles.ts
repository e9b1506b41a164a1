import type { ModeIntervention } from '~/platform/db/generated/enums'

/** What a kind of structure does; activities are keys of `sap-activities.csv`, those of a bundle come with one that stands alone. */
export interface Profile {
  activites: { always: string[]; often: string[]; sometimes: string[] }
  /** Ways to make a name from a word, which stands where `{}` is. */
  names: string[]
  description: string
}

export const profiles = {
  autonomie: {
    activites: {
      always: ['ELDERLY_DISABLED_ASSISTANCE', 'HOUSEKEEPING'],
      often: ['MEAL_PREPARATION', 'FRAGILE_ESCORT', 'TEMPORARY_ASSISTANCE', 'ADMIN_SUPPORT'],
      sometimes: ['FRAGILE_VEHICLE_DRIVING', 'TELEASSISTANCE', 'MEAL_DELIVERY', 'BEAUTY_CARE_DEPENDENT', 'GROCERY_DELIVERY', 'HOME_WATCH'],
    },
    names: [
      '{} Présence',
      '{} Autonomie',
      '{} à domicile',
      'Bel âge {}',
      'Entraide {}',
      'Aide à domicile {}',
      'Vivre chez soi {}',
      'Soutien {}',
    ],
    description: 'Aide et accompagnement à domicile des personnes âgées ou en situation de handicap',
  },
  famille: {
    activites: {
      always: ['CHILDCARE_OVER_3', 'HOUSEKEEPING'],
      often: ['CHILDCARE_UNDER_3', 'CHILD_ESCORT_OVER_3', 'TUTORING'],
      sometimes: ['CHILD_ESCORT_UNDER_3', 'MEAL_PREPARATION', 'TEMPORARY_ASSISTANCE'],
    },
    names: ['{} Familles', 'Relais parents {}', 'Petite enfance {}', 'Trait d’union {}', 'La Ronde {}'],
    description: 'Intervention auprès des familles et garde d’enfants au domicile',
  },
  proximite: {
    activites: {
      always: ['HOUSEKEEPING'],
      often: ['GARDENING', 'HANDYMAN', 'MEAL_PREPARATION', 'HOME_WATCH'],
      sometimes: ['LAUNDRY_DELIVERY', 'IT_SUPPORT', 'GROCERY_DELIVERY', 'ADMIN_SUPPORT', 'TUTORING', 'CHILDCARE_OVER_3'],
    },
    names: ['{} Services', '{} Proximité', 'Coup de main {}', 'Maison & jardin {}', '{} Quotidien'],
    description: 'Services de la vie quotidienne au domicile des particuliers',
  },
  insertion: {
    activites: {
      always: ['HOUSEKEEPING', 'GARDENING'],
      often: ['HANDYMAN', 'LAUNDRY_DELIVERY'],
      sometimes: ['HOME_WATCH', 'GROCERY_DELIVERY', 'CHILDCARE_OVER_3'],
    },
    names: ['{} Tremplin', '{} Emploi', 'Passerelle {}', '{} Insertion', 'Atelier {}'],
    description: 'Services de proximité assurés par des salariés en parcours d’insertion',
  },
  public: {
    activites: {
      always: ['ELDERLY_DISABLED_ASSISTANCE', 'HOUSEKEEPING'],
      often: ['MEAL_DELIVERY', 'MEAL_PREPARATION', 'TELEASSISTANCE'],
      sometimes: ['FRAGILE_ESCORT', 'ADMIN_SUPPORT', 'TEMPORARY_ASSISTANCE'],
    },
    names: ['{}'],
    description: 'Service public communal d’aide à domicile',
  },
  groupement: {
    activites: { always: ['COORDINATION'], often: ['HOUSEKEEPING'], sometimes: ['ADMIN_SUPPORT'] },
    names: ['{} Compétences', 'Emplois partagés {}', 'Coopération {}'],
    description: 'Emplois et fonctions partagés entre structures du domicile',
  },
} as const satisfies Record<string, Profile>

export type ProfileKey = keyof typeof profiles

/** What is known of a legal form of `legal-forms.csv`: its weight in the draw, its trade, its modes, its size. */
export interface LegalForm {
  weight: number
  profiles: Partial<Record<ProfileKey, number>>
  modes: ModeIntervention[]
  /** Chance of the MANDATAIRE mode beside the first one. */
  mandataire: number
  /** Smallest, usual and largest number of full-time equivalents. */
  etp: readonly [number, number, number]
  /** The name when the form has a way of its own; `{}` is the word, `{nom}` the name of the profile. */
  name?: string
}

export const legalForms = {
  ASSOCIATION_1901: {
    weight: 86,
    profiles: { autonomie: 5, famille: 2, proximite: 2 },
    modes: ['PRESTATAIRE'],
    mandataire: 0.4,
    etp: [3, 24, 190],
  },
  ASSOCIATION_RUP: {
    weight: 2,
    profiles: { autonomie: 1 },
    modes: ['PRESTATAIRE'],
    mandataire: 0.5,
    etp: [60, 110, 260],
    name: 'Œuvre {}',
  },
  ASSOCIATION_INTERMEDIAIRE: { weight: 14, profiles: { insertion: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [4, 15, 48] },
  ASSOCIATION_INSERTION: { weight: 3, profiles: { insertion: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [6, 14, 35] },
  REGIE_QUARTIER: {
    weight: 6,
    profiles: { insertion: 1, proximite: 1 },
    modes: ['PRESTATAIRE'],
    mandataire: 0,
    etp: [8, 22, 55],
    name: 'Régie de quartier {}',
  },
  GROUPEMENT_EMPLOYEURS: { weight: 3, profiles: { groupement: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [2, 6, 18] },
  SCOP: {
    weight: 7,
    profiles: { autonomie: 1, proximite: 2 },
    modes: ['PRESTATAIRE'],
    mandataire: 0.15,
    etp: [4, 13, 45],
    name: 'Scop {nom}',
  },
  SCIC: {
    weight: 7,
    profiles: { autonomie: 2, famille: 1, groupement: 1 },
    modes: ['PRESTATAIRE'],
    mandataire: 0.25,
    etp: [5, 18, 60],
    name: 'Scic {nom}',
  },
  CAE: {
    weight: 2,
    profiles: { proximite: 1 },
    modes: ['PRESTATAIRE'],
    mandataire: 0,
    etp: [5, 12, 30],
    name: 'Coopérative d’activités {}',
  },
  MUTUELLE: { weight: 4, profiles: { autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.3, etp: [30, 80, 210], name: 'Mutuelle {}' },
  FONDATION: { weight: 2, profiles: { autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [40, 90, 180], name: 'Fondation {}' },
  ENTREPRISE_ESUS: { weight: 6, profiles: { proximite: 1, autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.3, etp: [4, 15, 60] },
  SOCIETE_ESS: { weight: 4, profiles: { proximite: 1, famille: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.4, etp: [3, 11, 40] },
  CCAS: { weight: 8, profiles: { public: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.1, etp: [5, 20, 75], name: 'CCAS de {}' },
  CIAS: { weight: 3, profiles: { public: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.1, etp: [15, 35, 90], name: 'CIAS du Pays de {}' },
  GCSMS: { weight: 1, profiles: { groupement: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [2, 5, 12], name: 'GCSMS {nom}' },
} as const satisfies Record<string, LegalForm>

export type LegalFormKey = keyof typeof legalForms

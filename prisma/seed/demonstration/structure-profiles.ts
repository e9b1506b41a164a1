import type { ModeIntervention } from '~/platform/db/generated/enums'

/** What a kind of structure does; activities are keys of `sap-activities.csv`, those of a bundle come with one that stands alone. */
export interface Profile {
  activites: { always: string[]; often: string[]; sometimes: string[] }
  suffixes: string[]
  description: string
}

export const profiles = {
  autonomie: {
    activites: {
      always: ['ELDERLY_DISABLED_ASSISTANCE', 'HOUSEKEEPING'],
      often: ['MEAL_PREPARATION', 'FRAGILE_ESCORT', 'TEMPORARY_ASSISTANCE', 'ADMIN_SUPPORT'],
      sometimes: ['FRAGILE_VEHICLE_DRIVING', 'TELEASSISTANCE', 'MEAL_DELIVERY', 'BEAUTY_CARE_DEPENDENT', 'GROCERY_DELIVERY', 'HOME_WATCH'],
    },
    suffixes: ['Présence', 'Autonomie', 'à domicile', 'Chez soi', 'Bel âge', 'Entraide'],
    description: 'Aide et accompagnement à domicile des personnes âgées ou en situation de handicap',
  },
  famille: {
    activites: {
      always: ['CHILDCARE_OVER_3', 'HOUSEKEEPING'],
      often: ['CHILDCARE_UNDER_3', 'CHILD_ESCORT_OVER_3', 'TUTORING'],
      sometimes: ['CHILD_ESCORT_UNDER_3', 'MEAL_PREPARATION', 'TEMPORARY_ASSISTANCE'],
    },
    suffixes: ['Familles', 'Relais parents', 'Petite enfance', 'Trait d’union'],
    description: 'Intervention auprès des familles et garde d’enfants au domicile',
  },
  proximite: {
    activites: {
      always: ['HOUSEKEEPING'],
      often: ['GARDENING', 'HANDYMAN', 'MEAL_PREPARATION', 'HOME_WATCH'],
      sometimes: ['LAUNDRY_DELIVERY', 'IT_SUPPORT', 'GROCERY_DELIVERY', 'ADMIN_SUPPORT', 'TUTORING', 'CHILDCARE_OVER_3'],
    },
    suffixes: ['Services', 'Proximité', 'Coup de main', 'Ménage & jardin'],
    description: 'Services de la vie quotidienne au domicile des particuliers',
  },
  insertion: {
    activites: {
      always: ['HOUSEKEEPING', 'GARDENING'],
      often: ['HANDYMAN', 'LAUNDRY_DELIVERY'],
      sometimes: ['HOME_WATCH', 'GROCERY_DELIVERY', 'CHILDCARE_OVER_3'],
    },
    suffixes: ['Tremplin', 'Emploi', 'Passerelle', 'Insertion'],
    description: 'Services de proximité assurés par des salariés en parcours d’insertion',
  },
  public: {
    activites: {
      always: ['ELDERLY_DISABLED_ASSISTANCE', 'HOUSEKEEPING'],
      often: ['MEAL_DELIVERY', 'MEAL_PREPARATION', 'TELEASSISTANCE'],
      sometimes: ['FRAGILE_ESCORT', 'ADMIN_SUPPORT', 'TEMPORARY_ASSISTANCE'],
    },
    suffixes: [''],
    description: 'Service public communal d’aide à domicile',
  },
  groupement: {
    activites: { always: ['COORDINATION'], often: ['HOUSEKEEPING'], sometimes: ['ADMIN_SUPPORT'] },
    suffixes: ['Compétences', 'Emplois partagés', 'Coopération'],
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
  /** The name, from a word and the suffix of the profile. */
  nom: (mot: string, suffixe: string) => string
}

const plainName = (mot: string, suffixe: string) => `${mot} ${suffixe}`

export const legalForms = {
  ASSOCIATION_1901: { weight: 86, profiles: { autonomie: 5, famille: 2, proximite: 2 }, modes: ['PRESTATAIRE'], mandataire: 0.4, etp: [3, 24, 190], nom: plainName },
  ASSOCIATION_RUP: { weight: 2, profiles: { autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.5, etp: [60, 110, 260], nom: (mot, suffixe) => `Œuvre ${mot} ${suffixe}` },
  ASSOCIATION_INTERMEDIAIRE: { weight: 14, profiles: { insertion: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [4, 15, 48], nom: plainName },
  ASSOCIATION_INSERTION: { weight: 3, profiles: { insertion: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [6, 14, 35], nom: plainName },
  REGIE_QUARTIER: { weight: 6, profiles: { insertion: 1, proximite: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [8, 22, 55], nom: (mot) => `Régie de quartier ${mot}` },
  GROUPEMENT_EMPLOYEURS: { weight: 3, profiles: { groupement: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [2, 6, 18], nom: plainName },
  SCOP: { weight: 7, profiles: { autonomie: 1, proximite: 2 }, modes: ['PRESTATAIRE'], mandataire: 0.15, etp: [4, 13, 45], nom: (mot, suffixe) => `Scop ${mot} ${suffixe}` },
  SCIC: { weight: 7, profiles: { autonomie: 2, famille: 1, groupement: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.25, etp: [5, 18, 60], nom: (mot, suffixe) => `Scic ${mot} ${suffixe}` },
  CAE: { weight: 2, profiles: { proximite: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [5, 12, 30], nom: (mot) => `Coopérative d’activités ${mot}` },
  MUTUELLE: { weight: 4, profiles: { autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.3, etp: [30, 80, 210], nom: (mot, suffixe) => `Mutuelle ${mot} ${suffixe}` },
  FONDATION: { weight: 2, profiles: { autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0, etp: [40, 90, 180], nom: (mot) => `Fondation ${mot}` },
  ENTREPRISE_ESUS: { weight: 6, profiles: { proximite: 1, autonomie: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.3, etp: [4, 15, 60], nom: plainName },
  SOCIETE_ESS: { weight: 4, profiles: { proximite: 1, famille: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.4, etp: [3, 11, 40], nom: plainName },
  CCAS: { weight: 8, profiles: { public: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.1, etp: [5, 20, 75], nom: (mot) => `CCAS de ${mot}` },
  CIAS: { weight: 3, profiles: { public: 1 }, modes: ['PRESTATAIRE'], mandataire: 0.1, etp: [15, 35, 90], nom: (mot) => `CIAS du Pays de ${mot}` },
  GCSMS: { weight: 1, profiles: { groupement: 1 }, modes: ['MISE_A_DISPOSITION'], mandataire: 0, etp: [2, 5, 12], nom: (mot, suffixe) => `GCSMS ${mot} ${suffixe}` },
} as const satisfies Record<string, LegalForm>

export type LegalFormKey = keyof typeof legalForms

/** Words of the garrigue, the hills and the village from which names are made. */
export const nameWords = [
  'Romarin', 'Mistral', 'Garrigue', 'Tamaris', 'Cigale', 'Lavandin', 'Restanque', 'Calanque', 'Genêt', 'Olivade', 'Amandier', 'Micocoulier',
  'Arbousier', 'Ciste', 'Sarriette', 'Farigoule', 'Chèvrefeuille', 'Tilleul', 'Figuier', 'Grenadier', 'Mimosa', 'Jasmin', 'Pinède', 'Cyprès',
  'Santoline', 'Hysope', 'Marjolaine', 'Verveine', 'Aubépine', 'Bruyère', 'Mélèze', 'Gentiane', 'Marmotte', 'Hirondelle', 'Martinet', 'Alouette',
  'Rossignol', 'Traverse', 'Placette', 'Fontaine', 'Lavoir', 'Borie', 'Cabanon', 'Bastidon', 'Oustau', 'Tuile', 'Galet', 'Safran', 'Caroubier',
  'Térébinthe', 'Coquelicot', 'Pervenche', 'Huppe', 'Guêpier', 'Sittelle', 'Ammonite', 'Draille', 'Clapier', 'Aven', 'Roseau',
] as const

import type { OutilKind } from '~/platform/db/generated/enums'

/** The kinds of tools as people name them. */
export const kindLabels = {
  GUIDE: 'Guide pratique',
  GRILLE: 'Grille',
  TABLEAU_DE_BORD: 'Tableau de bord',
  MODELE: 'Modèle de document',
  QUESTIONNAIRE: 'Questionnaire',
  FORMATION: 'Support de formation',
  LOGICIEL: 'Logiciel',
} as const satisfies Record<OutilKind, string>

/** The themes: those of the self-diagnosis of GPEC, then general ones. */
export const themeLabels = {
  T1: 'Stratégie et environnement',
  T2: 'Connaissance des emplois et des effectifs',
  T3: 'Recrutement et intégration',
  T4: 'Compétences, formation et parcours',
  T5: 'Santé au travail et fidélisation',
  T6: 'Organisation, dialogue social et pilotage',
  QUALITE: 'Qualité du service',
  FINANCEMENT: 'Modèle économique et financement',
  NUMERIQUE: 'Outils numériques',
} as const

/** Who a tool is made for. */
export const publicLabels = {
  DIRIGEANTS: 'Dirigeants et administrateurs',
  RH: 'Ressources humaines',
  ENCADREMENT: 'Encadrement de proximité',
  INTERVENANTS: 'Intervenants à domicile',
  PARTENAIRES: 'Partenaires',
} as const

/** What others may do with a tool; each licence in one sentence, with its legal text. */
export const licences = {
  CC_BY_4: {
    label: 'CC BY 4.0',
    phrase: 'Chacun peut le réutiliser et l’adapter, même commercialement, en citant son auteur.',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  },
  CC_BY_SA_4: {
    label: 'CC BY-SA 4.0',
    phrase: 'Chacun peut le réutiliser et l’adapter en citant son auteur, à condition de partager de la même manière.',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
  },
  CC_BY_NC_4: {
    label: 'CC BY-NC 4.0',
    phrase: 'Chacun peut le réutiliser et l’adapter en citant son auteur, mais pas pour un usage commercial.',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
  },
  CC_BY_NC_SA_4: {
    label: 'CC BY-NC-SA 4.0',
    phrase: 'Chacun peut l’adapter en citant son auteur, hors usage commercial et en partageant de la même manière.',
    url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
  },
  CC_BY_ND_4: {
    label: 'CC BY-ND 4.0',
    phrase: 'Chacun peut le diffuser tel quel en citant son auteur, sans le modifier.',
    url: 'https://creativecommons.org/licenses/by-nd/4.0/deed.fr',
  },
  CC_BY_NC_ND_4: {
    label: 'CC BY-NC-ND 4.0',
    phrase: 'Chacun peut le diffuser tel quel en citant son auteur, sans le modifier ni le vendre.',
    url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr',
  },
  CC0: {
    label: 'CC0 (domaine public)',
    phrase: 'Chacun en fait ce qu’il veut, sans même citer son auteur.',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
  },
  LICENCE_OUVERTE: {
    label: 'Licence Ouverte 2.0 (Etalab)',
    phrase: 'Données publiques\u202f: chacun peut les réutiliser en citant leur source et sa date.',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
} as const satisfies Record<string, { label: string; phrase: string; url: string }>

export type Theme = keyof typeof themeLabels
export type Public = keyof typeof publicLabels
export type Licence = keyof typeof licences

const nameOf = (labels: Record<string, string>, key: string) => labels[key] ?? key

/** The name of a theme; an unknown key is shown as it is. */
export const themeLabel = (key: string) => nameOf(themeLabels, key)
/** The name of an audience; an unknown key is shown as it is. */
export const publicLabel = (key: string) => nameOf(publicLabels, key)

/** The licence of a key, or its bare key when the list no longer has it. */
export function licenceOf(key: string): { label: string; phrase: string; url: string | null } {
  return (licences as Record<string, { label: string; phrase: string; url: string }>)[key] ?? { label: key, phrase: '', url: null }
}

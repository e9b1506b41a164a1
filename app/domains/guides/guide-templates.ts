/** The templates a guide starts from; `Guide.modele` holds the key. */
export const modeleKeys = ['VIERGE', 'FICHE_ACTION'] as const
export type ModeleKey = (typeof modeleKeys)[number]

export const modeleLabels = {
  VIERGE: 'Page blanche',
  FICHE_ACTION: 'Fiche action',
} as const satisfies Record<ModeleKey, string>

export const modeleMeanings = {
  VIERGE: 'Un premier chapitre vide, à vous de jouer.',
  FICHE_ACTION:
    'Les rubriques d’une fiche action de plan de développement, du contexte aux moyens nouveaux, avec une indication sous chacune.',
} as const satisfies Record<ModeleKey, string>

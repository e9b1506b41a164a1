import type { Fonction, Role } from '~/platform/authorization/actor'

/** Roles as people say them. */
export const roleLabels = {
  DIRECTION: 'Direction',
  EQUIPE: 'Équipe permanente',
  REFERENT: 'Référent de structure',
  MEMBRE: 'Membre d’une structure',
  PARTENAIRE: 'Partenaire',
} as const satisfies Record<Role, string>

/** What each role is for, in one line. */
export const roleHints = {
  DIRECTION: 'Gère tout le pôle, nomme la direction et l’équipe.',
  EQUIPE: 'Anime le pôle et gère tout, sauf la direction et l’équipe.',
  REFERENT: 'Tient la page de sa structure, invite ses collègues, partage des outils.',
  MEMBRE: 'Lit le réseau, partage des outils, écrit dans les guides.',
  PARTENAIRE: 'Ne voit que ce à quoi on l’invite, jamais un chiffre de structure.',
} as const satisfies Record<Role, string>

/** Functions as people say them. */
export const fonctionLabels = {
  RH: 'Ressources humaines',
  TRESORERIE: 'Trésorerie',
  BUREAU: 'Bureau',
} as const satisfies Record<Fonction, string>

const keys = <T extends string>(labels: Record<T, string>) => Object.keys(labels) as T[]

export const roles: readonly Role[] = keys(roleLabels)
export const fonctions: readonly Fonction[] = keys(fonctionLabels)

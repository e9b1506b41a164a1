import type { GuideOuverture, GuideRole, GuideStatut } from '~/platform/db/generated/enums'

/** What each status is called on screen. */
export const statutLabels = {
  BROUILLON: 'Brouillon',
  RELECTURE: 'En relecture',
  VALIDE: 'Validé',
  PUBLIE: 'Publié',
  ARCHIVE: 'Archivé',
} as const satisfies Record<GuideStatut, string>

/** What each status means, for the guide's page. */
export const statutMeanings = {
  BROUILLON: 'Le texte s’écrit. Proposez-le à la relecture quand il tient debout.',
  RELECTURE: 'L’équipe du pôle relit avant de valider. On peut encore écrire.',
  VALIDE: 'L’équipe a validé le texte. Il peut être publié.',
  PUBLIE: 'Une édition figée est en ligne. Le texte vivant continue, sans rien y changer.',
  ARCHIVE: 'Ce guide n’est plus en ligne et ne se modifie plus.',
} as const satisfies Record<GuideStatut, string>

export const roleLabels = {
  PROPRIETAIRE: 'Propriétaire',
  REDACTEUR: 'Rédacteur',
  RELECTEUR: 'Relecteur',
  LECTEUR: 'Lecteur',
} as const satisfies Record<GuideRole, string>

export const roleMeanings = {
  PROPRIETAIRE: 'écrit, invite, publie une fois le texte validé',
  REDACTEUR: 'écrit dans tous les chapitres',
  RELECTEUR: 'lit le texte en cours ; les commentaires viendront',
  LECTEUR: 'lit le texte en cours',
} as const satisfies Record<GuideRole, string>

export const ouvertureLabels = {
  SUR_INVITATION: 'Sur invitation',
  LECTURE: 'Lecture pour le réseau',
  ECRITURE: 'Écriture pour le réseau',
} as const satisfies Record<GuideOuverture, string>

export const ouvertureMeanings = {
  SUR_INVITATION: 'Seules les personnes invitées et l’équipe du pôle y ont accès.',
  LECTURE: 'Les membres du pôle lisent ; les personnes invitées écrivent.',
  ECRITURE: 'Tous les membres du pôle écrivent.',
} as const satisfies Record<GuideOuverture, string>

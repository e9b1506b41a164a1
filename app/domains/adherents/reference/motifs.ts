/**
 * Reasons of a refusal and of a departure. A list of ours, version of November 2026: the statutes of a pôle
 * know resignation, striking off and exclusion; the others say why a member left.
 */
export const motifsDepart = {
  DEMISSION: 'Démission',
  RADIATION: 'Radiation (cotisation non réglée)',
  EXCLUSION: 'Exclusion décidée par le conseil d’administration',
  CESSATION: 'Cessation d’activité',
  FUSION: 'Fusion ou reprise par une autre structure',
  CHANGEMENT_RESEAU: 'Passage à un autre réseau',
  COUT: 'Coût de l’adhésion',
  BESOINS: 'Services du pôle peu utiles à la structure',
  ERREUR: 'Erreur de saisie à l’entrée',
  AUTRE: 'Autre raison',
} as const

export const motifsRefus = {
  HORS_CHAMP: 'Hors du champ des services à la personne ou de l’ESS',
  HORS_TERRITOIRE: 'Hors du territoire du pôle',
  DOSSIER_INCOMPLET: 'Dossier resté incomplet',
  CHARTE: 'Engagements de la charte non acceptés',
  SANS_SUITE: 'Demande retirée ou restée sans suite',
  ERREUR: 'Demande en double ou erreur de saisie',
  AUTRE: 'Autre raison',
} as const

export type MotifDepart = keyof typeof motifsDepart
export type MotifRefus = keyof typeof motifsRefus

const labels: Readonly<Record<string, string>> = { ...motifsRefus, ...motifsDepart }

/** What a reason kept in the ledger is called; the key itself when the list no longer has it. */
export function motifLabel(key: string): string {
  return labels[key] ?? key
}

declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'guide.cree': { poleId: string; guideId: string }
    /** Title, opening, status or chapters changed. */
    'guide.modifie': { poleId: string; guideId: string }
    'guide.statut': { poleId: string; guideId: string; titre: string; statut: string }
    /** The rights of one person (or of everyone, without userId) on a guide changed: rooms are judged again. */
    'guide.acces-change': { guideId: string; userId?: string }
    /** Somebody of the pôle was given a role in a guide. */
    'guide.partage': { poleId: string; guideId: string; titre: string; userId: string; role: string }
    'guide.publie': { poleId: string; guideId: string; titre: string; slug: string; editionId: string; numero: number }
    /** The live text paused after being written. */
    'guide.ecrit': { poleId: string; guideId: string }
  }
}

/** The journal's actions on guides, as sentences of the activity feed. */
export const guideActivite: Record<string, (label: string) => string> = {
  'guide.cree': (label) => `a commencé le guide « ${label} »`,
  'guide.modifie': (label) => `a modifié la présentation du guide « ${label} »`,
  'guide.statut.relecture': (label) => `propose à la relecture le guide « ${label} »`,
  'guide.statut.brouillon': (label) => `reprend la rédaction du guide « ${label} »`,
  'guide.statut.valide': (label) => `a validé le guide « ${label} »`,
  'guide.statut.archive': (label) => `a archivé le guide « ${label} »`,
  'guide.partage': (label) => `a partagé le guide « ${label} »`,
  'guide.role': (label) => `a changé un rôle dans le guide « ${label} »`,
  'guide.retrait': (label) => `a retiré une personne du guide « ${label} »`,
  'guide.publie': (label) => `a publié une édition du guide « ${label} »`,
  'chapitre.ajoute': (label) => `a ajouté le chapitre « ${label} »`,
  'chapitre.renomme': (label) => `a renommé le chapitre « ${label} »`,
  'chapitre.deplace': (label) => `a déplacé le chapitre « ${label} »`,
  'chapitre.supprime': (label) => `a mis à la corbeille le chapitre « ${label} »`,
  'chapitre.restaure': (label) => `a sorti de la corbeille le chapitre « ${label} »`,
}

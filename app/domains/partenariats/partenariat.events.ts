declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'partenaire.ajoute': { poleId: string; partenaireId: string; nom: string }
    'partenaire.modifie': { poleId: string; partenaireId: string; nom: string }
    'convention.preparee': { poleId: string; conventionId: string; objet: string }
    'convention.modifiee': { poleId: string; conventionId: string; objet: string }
    'convention.statut': { poleId: string; conventionId: string; objet: string; statut: string }
  }
}

/** The journal's actions on partners and conventions, as sentences of the activity feed. */
export const partenariatActivite: Record<string, (label: string) => string> = {
  'partenaire.ajoute': (label) => `a ajouté le partenaire « ${label} »`,
  'partenaire.modifie': (label) => `a mis à jour le partenaire « ${label} »`,
  'convention.preparee': (label) => `a préparé la convention « ${label} »`,
  'convention.modifiee': (label) => `a modifié la convention « ${label} »`,
  'convention.statut.preparee': (label) => `reprend la préparation de la convention « ${label} »`,
  'convention.statut.en_signature': (label) => `a mis en signature la convention « ${label} »`,
  'convention.statut.signee': (label) => `a marqué comme signée la convention « ${label} »`,
  'convention.statut.renouvelee': (label) => `a renouvelé la convention « ${label} »`,
  'convention.statut.terminee': (label) => `a terminé la convention « ${label} »`,
}

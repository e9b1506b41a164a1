declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'pole.cree': { poleId: string; slug: string }
    'pole.modifie': { poleId: string }
    'pole.vitrine-modifiee': { poleId: string }
    'maillage.installe': { poleId: string }
  }
}

/** The journal's actions on a pôle, as sentences of the activity feed. */
export const poleActivite: Record<string, (label: string) => string> = {
  'pole.cree': (label) => `a créé le pôle « ${label} »`,
  'pole.modifie': (label) => `a modifié l’identité du pôle « ${label} »`,
  'pole.vitrine-modifiee': (label) => `a mis à jour la vitrine du pôle « ${label} »`,
  'pole.direction-nommee': (label) => `a nommé ${label} à la direction du pôle`,
  'maillage.installe': (label) => `a ouvert Maillage avec le pôle « ${label} »`,
}

declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    /** An application came in, from the public form or recorded by the team. */
    'structure.candidate': { poleId: string; structureId: string; nom: string }
    'structure.admise': { poleId: string; structureId: string; nom: string }
    'structure.refusee': { poleId: string; structureId: string; nom: string }
    'structure.partie': { poleId: string; structureId: string; nom: string }
    'structure.revenue': { poleId: string; structureId: string; nom: string }
    'structure.modifiee': { poleId: string; structureId: string; nom: string }
  }
}

/** The journal's actions on structures, as sentences of the activity feed. */
export const structureActivite: Record<string, (label: string) => string> = {
  'structure.candidate': (label) => `a enregistré la candidature de « ${label} »`,
  'structure.admise': (label) => `a accueilli « ${label} » parmi les adhérents`,
  'structure.refusee': (label) => `a refusé la candidature de « ${label} »`,
  'structure.partie': (label) => `a enregistré le départ de « ${label} »`,
  'structure.revenue': (label) => `a enregistré le retour de « ${label} »`,
  'structure.modifiee': (label) => `a mis à jour la fiche de « ${label} »`,
  'structures.export': (label) => `a exporté la liste des adhérents (${label})`,
}

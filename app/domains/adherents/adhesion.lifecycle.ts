import type { AdhesionEventKind, AdhesionStatut } from '~/platform/db/generated/enums'

/** What each status is called on screen, for one structure. */
export const statutLabels = {
  ADHERENTE: 'Adhérente',
  CANDIDATE: 'Candidate',
  PARTIE: 'Partie',
  REFUSEE: 'Refusée',
} as const satisfies Record<AdhesionStatut, string>

/** One allowed move of a membership. */
export interface AdhesionMove {
  from: readonly AdhesionStatut[]
  to: AdhesionStatut
  /** The entry it appends to the ledger. */
  kind: AdhesionEventKind
  /** The button. */
  label: string
  /** A refusal and a departure say why. */
  motif: 'REFUS' | 'DEPART' | null
}

/** Every move there is; buttons, commands and tests read this table. */
export const adhesionMoves = {
  accepter: { from: ['CANDIDATE'], to: 'ADHERENTE', kind: 'ADMISSION', label: 'Accepter la candidature', motif: null },
  refuser: { from: ['CANDIDATE'], to: 'REFUSEE', kind: 'REFUS', label: 'Refuser la candidature', motif: 'REFUS' },
  candidater: {
    from: ['REFUSEE', 'PARTIE'],
    to: 'CANDIDATE',
    kind: 'CANDIDATURE',
    label: 'Enregistrer une nouvelle candidature',
    motif: null,
  },
  partir: { from: ['ADHERENTE'], to: 'PARTIE', kind: 'DEPART', label: 'Enregistrer un départ', motif: 'DEPART' },
  revenir: { from: ['PARTIE'], to: 'ADHERENTE', kind: 'RETOUR', label: 'Enregistrer un retour', motif: null },
} as const satisfies Record<string, AdhesionMove>

export type AdhesionMoveName = keyof typeof adhesionMoves

export const adhesionMoveNames = ['accepter', 'refuser', 'partir', 'revenir', 'candidater'] as const satisfies readonly AdhesionMoveName[]

/** The moves open to a structure of this status, in the order of the buttons. */
export function movesFrom(statut: AdhesionStatut): AdhesionMoveName[] {
  return adhesionMoveNames.filter((name) => canMove(statut, name))
}

/** Whether a structure of this status may make this move. */
export function canMove(statut: AdhesionStatut, name: AdhesionMoveName): boolean {
  const move: AdhesionMove = adhesionMoves[name]
  return move.from.includes(statut)
}

/** The status to which an entry of the ledger leads. */
export const statutAfter = {
  REPRISE: 'ADHERENTE',
  CANDIDATURE: 'CANDIDATE',
  ADMISSION: 'ADHERENTE',
  REFUS: 'REFUSEE',
  DEPART: 'PARTIE',
  RETOUR: 'ADHERENTE',
} as const satisfies Record<AdhesionEventKind, AdhesionStatut>

/** What each entry of the ledger is called. */
export const eventLabels = {
  REPRISE: 'Reprise au registre',
  CANDIDATURE: 'Candidature',
  ADMISSION: 'Admission',
  REFUS: 'Refus',
  DEPART: 'Départ',
  RETOUR: 'Retour',
} as const satisfies Record<AdhesionEventKind, string>

import { isTeam, type PoleActor } from '~/platform/authorization/actor'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { canManageGuide, canWriteGuide, type GuideRights } from './guide.policy'

/** Who may make a move: whoever writes, whoever manages the guide, or the pôle's team. */
type Mover = 'redaction' | 'gestion' | 'equipe'

/** One allowed move, with the verb of its button. */
export interface GuideMove {
  from: GuideStatut
  to: GuideStatut
  by: Mover
  label: string
}

/**
 * brouillon → relecture → validé → publié → archivé. Publication is not a plain move: it freezes an
 * edition (publish-guide.server.ts), from the states that `publishableFrom` lists.
 */
export const guideMoves: readonly GuideMove[] = [
  { from: 'BROUILLON', to: 'RELECTURE', by: 'redaction', label: 'Proposer à la relecture' },
  { from: 'RELECTURE', to: 'BROUILLON', by: 'redaction', label: 'Reprendre la rédaction' },
  { from: 'RELECTURE', to: 'VALIDE', by: 'equipe', label: 'Valider' },
  { from: 'VALIDE', to: 'RELECTURE', by: 'gestion', label: 'Revenir à la relecture' },
  { from: 'PUBLIE', to: 'RELECTURE', by: 'redaction', label: 'Proposer une mise à jour à la relecture' },
  { from: 'BROUILLON', to: 'ARCHIVE', by: 'gestion', label: 'Archiver' },
  { from: 'RELECTURE', to: 'ARCHIVE', by: 'gestion', label: 'Archiver' },
  { from: 'VALIDE', to: 'ARCHIVE', by: 'gestion', label: 'Archiver' },
  { from: 'PUBLIE', to: 'ARCHIVE', by: 'gestion', label: 'Archiver' },
  { from: 'ARCHIVE', to: 'BROUILLON', by: 'gestion', label: 'Reprendre ce guide' },
]

/** From where an edition may be published, and by whom: once validated by the guide's owners; the team may also renew a published one. */
export const publishableFrom = { VALIDE: 'gestion', PUBLIE: 'equipe' } as const satisfies Partial<Record<GuideStatut, Mover>>

function mayMove(actor: PoleActor, guide: GuideRights, by: Mover): boolean {
  switch (by) {
    case 'redaction':
      return canWriteGuide(actor, guide)
    case 'gestion':
      return canManageGuide(actor, guide)
    case 'equipe':
      return isTeam(actor) && canManageGuide(actor, guide)
  }
}

/** The moves a person may make now. */
export function allowedMoves(actor: PoleActor, guide: GuideRights): GuideMove[] {
  return guideMoves.filter((move) => move.from === guide.statut && mayMove(actor, guide, move.by))
}

/** Whether a person may publish an edition now. */
export function canPublishGuide(actor: PoleActor, guide: GuideRights): boolean {
  const by = isPublishable(guide.statut) ? publishableFrom[guide.statut] : null
  return by !== null && mayMove(actor, guide, by)
}

function isPublishable(statut: GuideStatut): statut is keyof typeof publishableFrom {
  return statut in publishableFrom
}

import type { AdhesionStatut } from '~/platform/db/generated/enums'
import type { FormReply } from '~/platform/forms/form.server'
import { Notice } from '~/ui/notice'
import { AdhesionMoveForm } from './adhesion-move-form'
import { adhesionMoveNames, movesFrom } from './adhesion.lifecycle'

export interface AdhesionMovesProps {
  statut: AdhesionStatut
  today: string
  after?: string
  reply?: FormReply
}

/** What the team may record next for a structure, by its status. */
export function AdhesionMoves({ statut, today, after, reply }: AdhesionMovesProps) {
  const moves = movesFrom(statut)
  const asked = reply?.lastResult.initialValue?.intent
  // Somebody else moved it meanwhile: the form that was sent is no longer there to say so.
  const overtaken = reply?.conflict && !adhesionMoveNames.some((name) => name === asked && moves.includes(name))
  return (
    <div className="stack" data-gap="sm">
      {overtaken ? <Notice tone="attention">{reply.conflict?.message}</Notice> : null}
      {moves.map((name) => (
        <AdhesionMoveForm key={name} name={name} today={today} after={after} reply={reply} main={name === 'accepter'} />
      ))}
    </div>
  )
}

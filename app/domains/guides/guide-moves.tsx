import { Form } from '@remix-run/react'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { SubmitButton } from '~/ui/forms/submit-button'
import { GuideStatus } from './guide-status'
import { statutMeanings } from './guide.wording'

export interface GuideMovesProps {
  statut: GuideStatut
  version: number
  moves: readonly { to: GuideStatut; label: string }[]
  /** Where the form is sent; the page itself unless said. */
  action?: string
}

/** Where the guide is in its life, what that means, and the moves this person may make. */
export function GuideMoves({ statut, version, moves, action }: GuideMovesProps) {
  return (
    <div className="guide-moves">
      <p>
        <GuideStatus statut={statut} />
      </p>
      <p className="muted">{statutMeanings[statut]}</p>
      {moves.length > 0 ? (
        <div className="cluster" data-gap="sm">
          {moves.map((move) => (
            <Form method="post" action={action} key={move.to} preventScrollReset>
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="statut" value={move.to} />
              <SubmitButton intent="statut" size="sm" tone={move.to === 'ARCHIVE' ? 'plain' : 'quiet'}>
                {move.label}
              </SubmitButton>
            </Form>
          ))}
        </div>
      ) : null}
    </div>
  )
}

import type { GuideRole } from '~/platform/db/generated/enums'
import { formatDate } from '~/platform/format'
import { Section } from '~/ui/section'
import { roleLabels } from './guide.wording'

/** Invitations by e-mail that wait for an answer. */
export function GuideInvitations({
  invitations,
}: {
  invitations: readonly { id: string; email: string; guideRole: GuideRole | null; createdAt: string }[]
}) {
  if (invitations.length === 0) return null
  return (
    <Section title="En attente de réponse" panel>
      <ul className="guide-people" role="list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span>
              {invitation.email} <span className="muted small">invitation du {formatDate(invitation.createdAt)}</span>
            </span>
            {invitation.guideRole ? <span className="muted small">{roleLabels[invitation.guideRole]}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

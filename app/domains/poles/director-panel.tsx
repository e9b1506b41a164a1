import { getFormProps, useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { SubmitButton } from '~/ui/forms/submit-button'
import { StatusBadge } from '~/ui/status-badge'
import { DirectorFields, directorLabels, type DirectorValue } from './director-fields'

export interface DirectorPanelProps {
  reply: FormReply | undefined
  direction: readonly { id: string; name: string; email: string; disabledAt: string | null }[]
  invitations: readonly { id: string; email: string; expiresAt: string }[]
}

/** Who directs a pôle, who was invited to, and the form that names one more. */
export function DirectorPanel({ reply, direction, invitations }: DirectorPanelProps) {
  const [form, fields] = useForm<DirectorValue>({ id: 'direction', lastResult: reply?.lastResult })
  return (
    <div className="stack">
      <ul role="list" className="director-list">
        {direction.map((one) => (
          <li key={one.id}>
            <Link to={paths.comptes({ q: one.email })}>{one.name}</Link> <span className="muted">{one.email}</span>{' '}
            {one.disabledAt ? <StatusBadge tone="late">Compte désactivé</StatusBadge> : null}
          </li>
        ))}
        {invitations.map((one) => (
          <li key={one.id}>
            {one.email} <StatusBadge tone="progress">Invitation en attente, jusqu’au {formatDate(one.expiresAt)}</StatusBadge>
          </li>
        ))}
      </ul>
      {direction.length === 0 && invitations.length === 0 ? (
        <p>Personne ne dirige ce pôle&#8239;: nommez quelqu’un pour qu’il puisse commencer.</p>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="form">
        <FormErrors form={form} labels={directorLabels} />
        <FormGrid>
          <DirectorFields fields={fields} />
        </FormGrid>
        <FormActions>
          <SubmitButton intent="direction" tone="quiet" pendingLabel="Envoi…">
            Nommer à la direction
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  )
}

import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { PasswordField } from '~/ui/forms/password-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { RelativeTime } from '~/ui/relative-time'
import { Section } from '~/ui/section'
import { StatusBadge } from '~/ui/status-badge'
import { resultOf } from './result-of'
import './accounts.css'

export interface SessionRow {
  id: string
  browser: string
  ipPrefix: string
  createdAt: string
  lastSeenAt: string
  current: boolean
}

type Result = SubmissionResult<string[]> | undefined

/** The open sessions of a person, each with the way to end it. */
export function SessionList({ sessions, lastResult }: { sessions: readonly SessionRow[]; lastResult: Result }) {
  return (
    <ul className="session-list" role="list">
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <strong>{session.browser}</strong> {session.current ? <StatusBadge tone="done">Ce navigateur</StatusBadge> : null}
            <p>
              {session.current ? 'Ouverte' : 'Vue'} <RelativeTime date={session.current ? session.createdAt : session.lastSeenAt} />
              {session.ipPrefix ? `, depuis ${session.ipPrefix.replace(/\/\d+$/, '')}` : ''}
            </p>
          </div>
          <EndSessionForm session={session} lastResult={lastResult?.initialValue?.session === session.id ? lastResult : undefined} />
        </li>
      ))}
    </ul>
  )
}

function EndSessionForm({ session, lastResult }: { session: SessionRow; lastResult: Result }) {
  const [form, fields] = useForm<{ motDePasseActuel: string }>({ id: `session-${session.id.slice(0, 12)}`, lastResult })
  return (
    <details open={lastResult !== undefined || undefined}>
      <summary className="button" data-tone="quiet" data-size="sm">
        Fermer<span className="visually-hidden"> la session {session.browser}</span>
      </summary>
      <Form method="post" id={form.id} className="inline-panel">
        <FormErrors form={form} labels={{ motDePasseActuel: 'Mot de passe actuel' }} />
        <input type="hidden" name="session" value={session.id} />
        <PasswordField {...fieldProps(fields.motDePasseActuel)} label="Mot de passe actuel" required autoComplete="current-password" />
        <div>
          <SubmitButton intent="terminer" tone="danger" size="sm">
            Fermer cette session
          </SubmitButton>
        </div>
      </Form>
    </details>
  )
}

/** Ends every session but this one. */
export function EndOtherSessionsForm({ lastResult }: { lastResult: Result }) {
  const [form, fields] = useForm<{ motDePasseActuel: string }>({
    id: 'autres-sessions',
    lastResult: resultOf('terminer-les-autres', lastResult),
  })
  return (
    <Section title="Fermer toutes les autres" panel>
      <Form method="post" id={form.id} className="stack">
        <FormErrors form={form} labels={{ motDePasseActuel: 'Mot de passe actuel' }} />
        <PasswordField {...fieldProps(fields.motDePasseActuel)} label="Mot de passe actuel" required autoComplete="current-password" />
        <div>
          <SubmitButton intent="terminer-les-autres" tone="danger">
            Fermer les autres sessions
          </SubmitButton>
        </div>
      </Form>
    </Section>
  )
}

import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { SubmitButton } from './forms/submit-button'

export interface ConfirmButtonProps {
  /** The button that asks: « Clore l’adhésion ». */
  label: ReactNode
  /** What will happen, and that it cannot be undone. */
  question: ReactNode
  /** The button that does it: « Oui, clore ». */
  confirmLabel: string
  /** Sent as `intent`. */
  intent: string
  /** Other values to send. */
  fields?: Record<string, string>
  action?: string
  tone?: 'danger' | 'quiet'
  size?: 'md' | 'sm'
}

/** An act that cannot be undone: the first press opens the question, the second does it. Works before scripts. */
export function ConfirmButton({ label, question, confirmLabel, intent, fields = {}, action, tone = 'danger', size }: ConfirmButtonProps) {
  return (
    <details className="confirm">
      <summary className="button" data-tone={tone} data-size={size}>
        {label}
      </summary>
      <Form method="post" action={action} className="confirm-panel">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{question}</p>
        <div className="cluster">
          <SubmitButton intent={intent} tone={tone} size="sm">
            {confirmLabel}
          </SubmitButton>
          <button
            type="button"
            className="button needs-scripts"
            data-tone="plain"
            data-size="sm"
            onClick={(event) => {
              const details = event.currentTarget.closest('details')
              details?.removeAttribute('open')
              details?.querySelector('summary')?.focus()
            }}
          >
            Annuler
          </button>
        </div>
      </Form>
    </details>
  )
}

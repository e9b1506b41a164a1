import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'

export interface SubmitButtonProps {
  children: ReactNode
  /** Sent as `intent`; also tells which of several buttons is at work. */
  intent?: string
  /** Said while the form is being sent: « Enregistrement… ». */
  pendingLabel?: string
  tone?: 'main' | 'quiet' | 'plain' | 'danger'
  size?: 'md' | 'sm'
  icon?: ReactNode
  /** Given by a form that sends through a fetcher; otherwise read from the navigation. */
  pending?: boolean
  disabled?: boolean
  form?: string
  formAction?: string
  formNoValidate?: boolean
}

/** The button that sends a form: says what it is doing, and cannot be pressed twice meanwhile. */
export function SubmitButton({ children, intent, pendingLabel, tone = 'main', size, icon, pending, ...rest }: SubmitButtonProps) {
  const navigation = useNavigation()
  const sending = navigation.state !== 'idle' && navigation.formMethod !== undefined && navigation.formMethod !== 'GET'
  const mine = intent === undefined || navigation.formData?.get('intent') === intent
  const busy = pending ?? (sending && mine)
  return (
    <button
      type="submit"
      className="button"
      data-tone={tone}
      data-size={size}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      name={intent === undefined ? undefined : 'intent'}
      value={intent}
      onClick={(event) => {
        if (busy) event.preventDefault()
      }}
      {...rest}
    >
      {busy ? <span className="button-spinner" aria-hidden="true" /> : icon}
      <span>{busy && pendingLabel ? pendingLabel : children}</span>
    </button>
  )
}

import { Form } from '@remix-run/react'
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface ToastMessage {
  message: string
  tone: 'done' | 'attention'
  /** A form that undoes the act: posts `fields` to `action`. */
  undo?: { action: string; fields: Record<string, string> }
}

/** Long enough to read twice; with an undo, long enough to change one's mind. */
const SHOWN_MS = { plain: 7_000, undo: 15_000 }

/**
 * The sentence that follows an act. It is in the server's HTML, so it shows before scripts; with them it is said
 * politely, waits while one points at it or is inside it, and leaves.
 */
export function ToastRegion({ toast }: { toast: ToastMessage | null }) {
  const [current, setCurrent] = useState(toast)
  const [held, setHeld] = useState(false)
  const given = useRef(toast)
  const close = useCallback(() => setCurrent(null), [])

  useEffect(() => {
    if (toast === given.current) return
    given.current = toast
    if (toast) setCurrent(toast)
  }, [toast])

  useEffect(() => {
    if (!current || held) return
    const timer = setTimeout(close, current.undo ? SHOWN_MS.undo : SHOWN_MS.plain)
    return () => clearTimeout(timer)
  }, [current, held, close])

  return (
    <div
      className="toast-region"
      role="status"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {current ? (
        <div className="toast" data-tone={current.tone}>
          {current.tone === 'done' ? <IconCircleCheck size={22} aria-hidden /> : <IconAlertTriangle size={22} aria-hidden />}
          <p className="grow">{current.message}</p>
          {current.undo ? <UndoForm undo={current.undo} onSent={close} /> : null}
          <button type="button" className="icon-button needs-scripts" onClick={close}>
            <IconX size={18} aria-hidden />
            <span className="visually-hidden">Fermer le message</span>
          </button>
        </div>
      ) : null}
    </div>
  )
}

function UndoForm({ undo, onSent }: { undo: NonNullable<ToastMessage['undo']>; onSent: () => void }) {
  return (
    <Form method="post" action={undo.action} onSubmit={() => setTimeout(onSent, 0)}>
      {Object.entries(undo.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="toast-undo">
        Annuler
      </button>
    </Form>
  )
}

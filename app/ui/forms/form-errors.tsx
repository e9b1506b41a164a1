import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { formatCount } from '~/platform/format'

export interface FormErrorsProps {
  /** The form of conform's `useForm`. */
  form: { id: string; errors?: string[]; allErrors?: Record<string, string[]> }
  /** Labels of the fields by name, so that the summary speaks as the form does. */
  labels?: Record<string, string>
}

/** What must be put right, above the form: takes the focus, and each line leads to its field. */
export function FormErrors({ form, labels = {} }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null)
  const fields = Object.entries(form.allErrors ?? {}).filter(([name, errors]) => name !== '' && errors.length > 0)
  const own = form.errors ?? []
  const signature = JSON.stringify([own, fields])
  const empty = own.length === 0 && fields.length === 0

  useEffect(() => {
    if (!empty) box.current?.focus()
  }, [signature, empty])

  if (empty) return null
  return (
    <div className="form-errors" ref={box} tabIndex={-1} role="group" aria-label="À corriger">
      <IconAlertTriangle size={22} aria-hidden />
      <div>
        {own.map((message) => (
          <p key={message}>
            <strong>{message}</strong>
          </p>
        ))}
        {fields.length > 0 ? (
          <>
            {own.length === 0 ? (
              <p>
                <strong>{formatCount(fields.length, 'champ')} à corriger</strong>
              </p>
            ) : null}
            <ul>
              {fields.map(([name, errors]) => (
                <li key={name}>
                  <a
                    href={`#${form.id}-${name}`}
                    onClick={(event) => {
                      const field = document.getElementById(`${form.id}-${name}`)
                      if (!field) return
                      event.preventDefault()
                      field.focus()
                    }}
                  >
                    {labels[name] ? `${labels[name]}\u202f: ` : ''}
                    {errors.join(' ')}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  )
}

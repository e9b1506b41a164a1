import { type ReactNode, useId } from 'react'
import { FieldLabel, fieldErrors } from './field'

export interface GroupFrameProps {
  label: string
  id?: string
  hint?: ReactNode
  errors?: readonly string[]
  required?: boolean
  optionalMark?: boolean
  /** Side by side rather than one under the other. */
  inline?: boolean
  children: ReactNode
}

/** The frame of a group of boxes: legend, hint, boxes, messages tied to the group. */
export function GroupFrame({ label, id, hint, errors, required, optionalMark, inline, children }: GroupFrameProps) {
  const own = useId()
  const base = id ?? own
  const invalid = errors !== undefined && errors.length > 0
  const describedBy = [hint ? `${base}-description` : '', invalid ? `${base}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className="field-group"
      id={base}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
      data-invalid={invalid || undefined}
    >
      <legend>
        <FieldLabel label={label} required={required} optionalMark={optionalMark} />
      </legend>
      {hint ? (
        <div className="field-hint" id={`${base}-description`}>
          {hint}
        </div>
      ) : null}
      <div className="field-group-items" data-inline={inline || undefined}>
        {children}
      </div>
      {invalid ? (
        <div className="field-errors" id={`${base}-error`}>
          {fieldErrors(errors)}
        </div>
      ) : null}
    </fieldset>
  )
}

import type { ReactNode } from 'react'

export interface FormGridProps {
  /** Title of this part of the form. */
  legend?: string
  description?: ReactNode
  children: ReactNode
}

/** A part of a form: fields in two columns where there is room; `className="field-wide"` takes both. */
export function FormGrid({ legend, description, children }: FormGridProps) {
  const grid = <div className="form-grid">{children}</div>
  if (!legend) return grid
  return (
    <fieldset className="form-part">
      <legend>{legend}</legend>
      {description ? <p className="muted">{description}</p> : null}
      {grid}
    </fieldset>
  )
}

import type { ReactNode } from 'react'
import { type FieldProps } from './field'
import { TextField } from './text-field'

export interface NumberFieldProps extends FieldProps {
  /** Whole numbers only: the phone shows digits without a comma. */
  whole?: boolean
  /** Unit at the end of the field: « ETP », « heures ». */
  unit?: ReactNode
}

/**
 * A figure typed as the French type it (`1 234,5`), so a text field: the server reads it with `parseFrenchNumber`.
 * `<input type="number">` would refuse the comma on some phones and change on a turn of the wheel.
 */
export function NumberField({ whole = false, unit, ...props }: NumberFieldProps) {
  return (
    <div className="field-short">
      <TextField {...props} inputMode={whole ? 'numeric' : 'decimal'} autoComplete="off" spellCheck={false} suffix={unit} tabular />
    </div>
  )
}

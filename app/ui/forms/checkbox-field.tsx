import { Checkbox } from '@mantine/core'
import { type FieldProps, fieldErrors } from './field'

export interface CheckboxFieldProps extends Omit<FieldProps, 'defaultValue' | 'optionalMark' | 'readOnly'> {
  /** Sent when ticked. */
  value?: string
  /** From conform: `'on'` or the value when it was ticked. */
  defaultValue?: string
  defaultChecked?: boolean
}

/** One box to tick: yes or no. */
export function CheckboxField({ label, hint, errors, value = 'on', defaultValue, defaultChecked, ...rest }: CheckboxFieldProps) {
  return (
    <Checkbox
      {...rest}
      label={label}
      description={hint}
      error={fieldErrors(errors)}
      value={value}
      defaultChecked={defaultChecked ?? (defaultValue !== undefined && ['on', 'true', value].includes(defaultValue))}
    />
  )
}

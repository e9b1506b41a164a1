import { TextInput } from '@mantine/core'
import { type FieldProps, inputProps } from './field'

export interface DateFieldProps extends FieldProps {
  /** `yyyy-mm-dd` */
  min?: string
  /** `yyyy-mm-dd` */
  max?: string
  autoComplete?: string
}

/** A day, with the browser's own calendar; sent as `yyyy-mm-dd`. An instant in `defaultValue` is cut to its day. */
export function DateField({ defaultValue, ...props }: DateFieldProps) {
  return <TextInput type="date" {...inputProps({ ...props, defaultValue: defaultValue?.slice(0, 10) })} className="field-short" />
}

import { Textarea } from '@mantine/core'
import { type FieldProps, inputProps } from './field'

export interface TextareaFieldProps extends FieldProps {
  rows?: number
  minLength?: number
  maxLength?: number
  placeholder?: string
  spellCheck?: boolean
}

/** Several lines of text; the person can make it taller. */
export function TextareaField({ rows = 4, ...props }: TextareaFieldProps) {
  return <Textarea {...inputProps(props)} rows={rows} resize="vertical" />
}

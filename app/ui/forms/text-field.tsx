import { TextInput } from '@mantine/core'
import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { type FieldProps, inputProps } from './field'

export interface TextFieldProps extends FieldProps {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'search'>
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  placeholder?: string
  minLength?: number
  maxLength?: number
  pattern?: string
  spellCheck?: boolean
  /** A unit or a sign at the end of the field. */
  suffix?: ReactNode
  /** Names of a native list of suggestions (`<datalist>`). */
  list?: string
  /** Figures align and keep one width. */
  tabular?: boolean
}

/** One line of text. */
export function TextField({ suffix, tabular, type = 'text', ...props }: TextFieldProps) {
  return (
    <TextInput
      type={type}
      {...inputProps(props)}
      rightSection={suffix ? <span className="field-suffix">{suffix}</span> : undefined}
      rightSectionPointerEvents="none"
      className={tabular ? 'tabular' : undefined}
    />
  )
}

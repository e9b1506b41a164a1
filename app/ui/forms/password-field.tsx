import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { type FieldProps, inputProps } from './field'

export interface PasswordFieldProps extends Omit<FieldProps, 'defaultValue' | 'readOnly'> {
  autoComplete: 'current-password' | 'new-password'
  minLength?: number
  maxLength?: number
}

/** A password that can be shown; never filled from the server. */
export function PasswordField({ id, ...props }: PasswordFieldProps) {
  const own = useId()
  const [shown, setShown] = useState(false)
  const base = id ?? own
  const { defaultValue: _never, ...safe } = props as PasswordFieldProps & { defaultValue?: string }
  return (
    <TextInput
      {...inputProps(safe)}
      id={base}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      rightSectionWidth={92}
      rightSection={
        <button
          type="button"
          className="field-button needs-scripts"
          aria-pressed={shown}
          aria-controls={base}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Masquer' : 'Afficher'}
        </button>
      }
    />
  )
}

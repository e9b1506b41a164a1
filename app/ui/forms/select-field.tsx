import { NativeSelect } from '@mantine/core'
import { type FieldProps, inputProps } from './field'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

export interface OptionGroup {
  group: string
  items: readonly Option[]
}

export interface SelectFieldProps extends Omit<FieldProps, 'readOnly'> {
  options: readonly (Option | OptionGroup)[]
  /** Text of the empty first choice; without it the first option is chosen. */
  placeholder?: string
  autoComplete?: string
}

/** One choice in a native list: works before scripts and uses the phone's own picker. */
export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  return (
    <NativeSelect {...inputProps(props)}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map((option) =>
        'group' in option ? (
          <optgroup key={option.group} label={option.group}>
            {option.items.map((item) => (
              <option key={item.value} value={item.value} disabled={item.disabled}>
                {item.label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ),
      )}
    </NativeSelect>
  )
}

import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { GroupFrame, type GroupFrameProps } from './group-frame'

export interface CheckboxGroupProps extends Omit<GroupFrameProps, 'children'> {
  name: string
  options: readonly { value: string; label: string; hint?: ReactNode; disabled?: boolean }[]
  defaultValues?: readonly string[]
}

/** Several choices among a few: each ticked box sends its value under the same name. */
export function CheckboxGroup({ name, options, defaultValues = [], ...frame }: CheckboxGroupProps) {
  return (
    <GroupFrame {...frame}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          description={option.hint}
          disabled={option.disabled}
          defaultChecked={defaultValues.includes(option.value)}
        />
      ))}
    </GroupFrame>
  )
}

import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { GroupFrame, type GroupFrameProps } from './group-frame'

export interface RadioGroupProps extends Omit<GroupFrameProps, 'children'> {
  name: string
  options: readonly { value: string; label: string; hint?: ReactNode; disabled?: boolean }[]
  defaultValue?: string
}

/** One choice among a few, all visible. */
export function RadioGroup({ name, options, defaultValue, ...frame }: RadioGroupProps) {
  return (
    <GroupFrame {...frame}>
      {options.map((option) => (
        <Radio
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          description={option.hint}
          disabled={option.disabled}
          required={frame.required}
          defaultChecked={defaultValue === option.value}
        />
      ))}
    </GroupFrame>
  )
}

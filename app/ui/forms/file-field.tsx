import { Input } from '@mantine/core'
import { useId } from 'react'
import { formatFileSize } from '~/platform/format'
import { type FieldProps, inputProps } from './field'

export interface FileFieldProps extends Omit<FieldProps, 'defaultValue' | 'readOnly'> {
  /** As in HTML: `.pdf,.docx,image/*`. The server checks the content all the same. */
  accept?: string
  multiple?: boolean
  /** Largest size of one file in bytes: said under the label, and refused before sending when scripts work. */
  maxBytes?: number
}

/** A file to send, with the browser's own picker. */
export function FileField({ accept, multiple, maxBytes, id, name, disabled, form, autoFocus, ...props }: FileFieldProps) {
  const own = useId()
  const base = id ?? own
  const limit = maxBytes === undefined ? null : `${formatFileSize(maxBytes)} au plus.`
  const hint =
    props.hint || limit ? (
      <>
        {props.hint} {limit}
      </>
    ) : undefined
  const { label, description, error, required, withAsterisk, errorProps, descriptionProps } = inputProps({ ...props, name, hint })
  const describedBy = [hint ? `${base}-description` : '', error ? `${base}-error` : ''].filter(Boolean).join(' ')
  return (
    <Input.Wrapper
      id={base}
      {...{ label, description, error, required, withAsterisk }}
      errorProps={{ ...errorProps, id: `${base}-error` }}
      descriptionProps={{ ...descriptionProps, id: `${base}-description` }}
      size="md"
    >
      <input
        className="file-input"
        type="file"
        id={base}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        {...{ name, accept, multiple, required, disabled, form, autoFocus }}
        onChange={(event) => {
          const tooLarge = [...(event.currentTarget.files ?? [])].find((file) => maxBytes !== undefined && file.size > maxBytes)
          event.currentTarget.setCustomValidity(
            tooLarge ? `« ${tooLarge.name} » pèse ${formatFileSize(tooLarge.size)}\u202f: ${limit ?? ''}` : '',
          )
          event.currentTarget.reportValidity()
        }}
      />
    </Input.Wrapper>
  )
}

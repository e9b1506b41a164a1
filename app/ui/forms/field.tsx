import type { ReactNode } from 'react'

/** What every field takes. Messages come from the server; `hint` is always visible, never only a placeholder. */
export interface FieldProps {
  label: string
  name: string
  id?: string
  defaultValue?: string
  errors?: readonly string[]
  hint?: ReactNode
  required?: boolean
  disabled?: boolean
  readOnly?: boolean
  /** Fields that may stay empty say « (facultatif) »; `false` keeps quiet, in filters for example. */
  optionalMark?: boolean
  /** Id of the form, for a field that stands outside it. */
  form?: string
  autoFocus?: boolean
}

/** What we read of conform's field metadata. */
interface FieldMetadataLike {
  id: string
  name: string
  initialValue?: unknown
  errors?: string[]
  required?: boolean
  minLength?: number
  maxLength?: number
}

type ConnectedProps = Pick<FieldProps, 'name' | 'defaultValue' | 'errors' | 'required'> & {
  id: string
  minLength?: number
  maxLength?: number
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** Connects a field to conform: `<TextField label="Nom" {...fieldProps(fields.nom)} />`. */
export function fieldProps(meta: FieldMetadataLike): ConnectedProps {
  return {
    id: meta.id,
    name: meta.name,
    defaultValue: textOf(meta.initialValue),
    errors: meta.errors,
    ...(meta.required === undefined ? {} : { required: meta.required }),
    ...(meta.minLength === undefined ? {} : { minLength: meta.minLength }),
    ...(meta.maxLength === undefined ? {} : { maxLength: meta.maxLength }),
  }
}

/** Connects a group of boxes to conform: its values as a list, without the single default value. */
export function groupProps(meta: FieldMetadataLike): { id: string; name: string; defaultValues: string[]; errors?: readonly string[] } {
  const values = Array.isArray(meta.initialValue) ? meta.initialValue : [meta.initialValue]
  return {
    id: meta.id,
    name: meta.name,
    defaultValues: values.map(textOf).filter((value) => value !== undefined),
    errors: meta.errors,
  }
}

/** The label, with « (facultatif) » where the field may stay empty. */
export function FieldLabel({ label, required, optionalMark = true }: Pick<FieldProps, 'label' | 'required' | 'optionalMark'>) {
  return (
    <>
      {label}
      {!required && optionalMark ? <span className="field-optional"> (facultatif)</span> : null}
    </>
  )
}

/** The messages of a field, one per line; nothing when there is none. */
export function fieldErrors(errors: readonly string[] | undefined): ReactNode {
  if (!errors || errors.length === 0) return undefined
  return errors.map((message) => (
    <span className="field-error" key={message}>
      {message}
    </span>
  ))
}

/** The props that Mantine's inputs share, from ours. */
export function inputProps({ label, errors, hint, required, optionalMark, readOnly, ...rest }: FieldProps) {
  return {
    ...rest,
    label: <FieldLabel label={label} required={required} optionalMark={optionalMark !== false && !readOnly} />,
    description: hint,
    error: fieldErrors(errors),
    required,
    readOnly,
    withAsterisk: false,
    errorProps: { component: 'div' as const },
    descriptionProps: { component: 'div' as const },
  }
}

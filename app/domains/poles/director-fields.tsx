import type { FieldMetadata } from '@conform-to/react'
import { fieldProps } from '~/ui/forms/field'
import { TextField } from '~/ui/forms/text-field'

export interface DirectorValue {
  directionEmail: string
  directionNom: string
}

export const directorLabels: Record<keyof DirectorValue, string> = {
  directionEmail: 'Adresse e-mail de la direction',
  directionNom: 'Son nom',
}

/** Who directs the pôle: a known address gets the role at once, another one an invitation. */
export function DirectorFields({
  fields,
  required = true,
}: {
  fields: { [Name in keyof DirectorValue]: FieldMetadata<string> }
  required?: boolean
}) {
  return (
    <>
      <TextField
        label={directorLabels.directionEmail}
        {...fieldProps(fields.directionEmail)}
        type="email"
        required={required}
        autoComplete="off"
        hint="Si cette personne a déjà un compte, elle dirige le pôle aussitôt&#8239;; sinon elle reçoit une invitation."
      />
      <TextField label={directorLabels.directionNom} {...fieldProps(fields.directionNom)} maxLength={100} autoComplete="off" />
    </>
  )
}

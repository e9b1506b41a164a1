import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { IdentityFields, identityLabels, type IdentityValue } from './identity-fields'
import { VersionField } from '~/ui/forms/version-field'

export interface IdentityFormProps {
  reply: FormReply | undefined
  defaultValue: IdentityValue
  version: number
}

/** The form that changes what a pôle is. */
export function IdentityForm({ reply, defaultValue, version }: IdentityFormProps) {
  // why: live updates read the page again; the version stays that of the values this person sees.
  const [form, fields] = useForm<IdentityValue>({ id: 'identite', lastResult: reply?.lastResult, defaultValue })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      {reply?.conflict ? <ConflictNotice {...reply.conflict} /> : <FormErrors form={form} labels={identityLabels} />}
      <VersionField version={version} conflict={reply?.conflict} />
      <IdentityFields fields={fields} />
      <FormActions>
        <SubmitButton intent="identite" pendingLabel="Enregistrement…">
          Enregistrer
        </SubmitButton>
      </FormActions>
    </Form>
  )
}

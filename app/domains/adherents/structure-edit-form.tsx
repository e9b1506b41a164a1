import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { StructureFields } from './structure-fields'
import { structureFieldLabels, type StructureFormValue } from './structure-form-value'
import type { StructureOptions } from './structure-options.server'
import { VersionField } from '~/ui/forms/version-field'

export interface StructureEditFormProps {
  values: Omit<StructureFormValue, 'entree' | 'le'>
  version: number
  options: StructureOptions
  reply?: FormReply
  cancelTo: string
}

/** The form that changes a structure; what somebody else changed meanwhile is shown, never overwritten unseen. */
export function StructureEditForm({ values, version, options, reply, cancelTo }: StructureEditFormProps) {
  const [form, fields] = useForm<StructureFormValue>({ id: 'structure', lastResult: reply?.lastResult, defaultValue: values })
  const conflict = reply?.conflict
  return (
    <Form method="post" id={form.id} className="form">
      {conflict ? <ConflictNotice {...conflict} /> : <FormErrors form={form} labels={structureFieldLabels} />}
      <VersionField version={version} conflict={conflict} />
      <StructureFields fields={fields} options={options} />
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">{conflict ? 'Enregistrer ma saisie quand même' : 'Enregistrer'}</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

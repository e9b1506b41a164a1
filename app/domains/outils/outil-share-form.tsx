import { useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { ActionLink } from '~/ui/action-link'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { OutilContentFields } from './outil-content-fields'
import { OutilPurposeFields, OutilSharingFields, presentationLabels } from './outil-presentation-fields'
import type { OutilFormValue } from './outil-form-value'

/** The form that shares a tool; it works before scripts. */
export function OutilShareForm({
  lastResult,
  cancelTo,
  canPublish,
}: {
  lastResult?: SubmissionResult<string[]>
  cancelTo: string
  canPublish: boolean
}) {
  const [form, fields] = useForm<OutilFormValue>({ id: 'outil', lastResult, defaultValue: { licence: 'CC_BY_SA_4' } })
  return (
    <Form method="post" encType="multipart/form-data" id={form.id} className="form">
      <FormErrors form={form} labels={presentationLabels} />
      <OutilPurposeFields fields={fields} />
      <OutilContentFields fields={fields} formId={form.id} fileErrors={form.allErrors.fichier} first />
      <OutilSharingFields fields={fields} canPublish={canPublish} />
      <FormActions>
        <SubmitButton pendingLabel="Envoi…">Partager l’outil</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

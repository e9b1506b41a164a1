import { useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { ActionLink } from '~/ui/action-link'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { OutilContentFields } from './outil-content-fields'
import type { OutilFormValue } from './outil-form-value'
import { presentationLabels } from './outil-presentation-fields'

/** The form that publishes the next version of a tool. */
export function OutilVersionForm({ lastResult, cancelTo }: { lastResult?: SubmissionResult<string[]>; cancelTo: string }) {
  const [form, fields] = useForm<OutilFormValue>({ id: 'version', lastResult })
  return (
    <Form method="post" encType="multipart/form-data" id={form.id} className="form">
      <FormErrors form={form} labels={{ ...presentationLabels, notes: 'Ce qui change' }} />
      <OutilContentFields fields={fields} formId={form.id} fileErrors={form.allErrors.fichier} first={false} />
      <FormActions>
        <SubmitButton pendingLabel="Envoi…">Publier la version</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

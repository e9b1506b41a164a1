import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import type { OutilFormValue } from './outil-form-value'
import { OutilPurposeFields, OutilSharingFields, presentationLabels } from './outil-presentation-fields'
import { VersionField } from '~/ui/forms/version-field'

export interface OutilEditFormProps {
  outil: Omit<OutilFormValue, 'public' | 'notes' | 'lien'> & { public: boolean }
  reply?: FormReply
  cancelTo: string
  canPublish: boolean
}

/** The form that changes the presentation of a tool; somebody else's change meanwhile is shown, never overwritten unseen. */
export function OutilEditForm({ outil, reply, cancelTo, canPublish }: OutilEditFormProps) {
  const { version, public: shown, ...words } = outil
  const [form, fields] = useForm<OutilFormValue>({
    id: 'outil',
    lastResult: reply?.lastResult,
    defaultValue: { ...words, public: shown ? 'on' : undefined },
  })
  const conflict = reply?.conflict
  return (
    <Form method="post" id={form.id} className="form">
      {conflict ? <ConflictNotice {...conflict} /> : <FormErrors form={form} labels={presentationLabels} />}
      <VersionField version={version} conflict={conflict} />
      <OutilPurposeFields fields={fields} />
      <OutilSharingFields fields={fields} canPublish={canPublish} />
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">{conflict ? 'Enregistrer ma saisie quand même' : 'Enregistrer'}</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

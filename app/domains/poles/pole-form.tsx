import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { ActionLink } from '~/ui/action-link'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { SubmitButton } from '~/ui/forms/submit-button'
import { DirectorFields, directorLabels, type DirectorValue } from './director-fields'
import { IdentityFields, identityLabels, type IdentityValue } from './identity-fields'

/** The form that opens a pôle and names its director. */
export function PoleForm({ reply, registreDepuis }: { reply: FormReply | undefined; registreDepuis: string }) {
  const [form, fields] = useForm<IdentityValue & DirectorValue & { slug: string }>({
    id: 'pole',
    lastResult: reply?.lastResult,
    defaultValue: { registreDepuis },
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors form={form} labels={{ ...identityLabels, ...directorLabels }} />
      <IdentityFields fields={fields} slug={fields.slug} />
      <FormGrid legend="Sa direction">
        <DirectorFields fields={fields} />
      </FormGrid>
      <FormActions>
        <SubmitButton pendingLabel="Création…">Créer le pôle</SubmitButton>
        <ActionLink to={paths.exploitation()} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { SelectField } from '~/ui/forms/select-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { partenaireKindLabels } from './partenariat.wording'
import { VersionField } from '~/ui/forms/version-field'

interface PartenaireFields {
  nom: string
  sigle: string
  kind: string
  territoire: string
  siteWeb: string
  description: string
}

const labels: Record<keyof PartenaireFields, string> = {
  nom: 'Nom',
  sigle: 'Sigle',
  kind: 'Nature',
  territoire: 'Territoire',
  siteWeb: 'Site web',
  description: 'Présentation',
}

export interface PartenaireFormProps {
  reply: FormReply | undefined
  defaultValue?: Partial<PartenaireFields>
  /** Version the form was opened on; none for a new partner. */
  version?: number
  submitLabel: string
  cancelTo: string
}

/** The form of a partner organisation, new or changed. */
export function PartenaireForm({ reply, defaultValue, version, submitLabel, cancelTo }: PartenaireFormProps) {
  const [form, fields] = useForm<PartenaireFields>({ id: 'partenaire', lastResult: reply?.lastResult, defaultValue })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      {reply?.conflict ? <ConflictNotice {...reply.conflict} /> : <FormErrors form={form} labels={labels} />}
      {version === undefined ? null : <VersionField version={version} conflict={reply?.conflict} />}
      <FormGrid>
        <TextField label={labels.nom} {...fieldProps(fields.nom)} required maxLength={200} />
        <TextField label={labels.sigle} {...fieldProps(fields.sigle)} maxLength={30} />
        <SelectField
          label={labels.kind}
          {...fieldProps(fields.kind)}
          required
          placeholder="Choisir…"
          options={Object.entries(partenaireKindLabels).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={labels.territoire}
          {...fieldProps(fields.territoire)}
          maxLength={120}
          hint="Région, département ou intercommunalité"
        />
        <TextField label={labels.siteWeb} type="url" {...fieldProps(fields.siteWeb)} maxLength={300} placeholder="https://" />
      </FormGrid>
      <TextareaField label={labels.description} {...fieldProps(fields.description)} maxLength={4000} rows={5} />
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">{submitLabel}</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

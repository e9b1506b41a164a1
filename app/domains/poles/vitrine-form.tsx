import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { DateField } from '~/ui/forms/date-field'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { NumberField } from '~/ui/forms/number-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { VersionField } from '~/ui/forms/version-field'

export interface VitrineValue {
  accroche: string
  histoire: string
  label: string
  labelDate: string
  ambition: string
  /** One per line. */
  objectifs: string
  /** One per line. */
  directions: string
  objectifAdherents: string
  objectifAnnee: string
  objectifSource: string
}

const labels: Record<keyof VitrineValue, string> = {
  accroche: 'Accroche',
  histoire: 'Histoire',
  label: 'Label',
  labelDate: 'Reçu le',
  ambition: 'Ambition',
  objectifs: 'Objectifs',
  directions: 'Directions de travail',
  objectifAdherents: 'Structures adhérentes visées',
  objectifAnnee: 'Pour l’année',
  objectifSource: 'Source',
}

export interface VitrineFormProps {
  reply: FormReply | undefined
  defaultValue: VitrineValue
  version: number
  cancelTo: string
}

/** What a pôle says of itself on its public page. */
export function VitrineForm({ reply, defaultValue, version, cancelTo }: VitrineFormProps) {
  // why: live updates read the page again; the version stays that of the values this person sees.
  const [form, fields] = useForm<VitrineValue>({ id: 'vitrine', lastResult: reply?.lastResult, defaultValue })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      {reply?.conflict ? <ConflictNotice {...reply.conflict} /> : <FormErrors form={form} labels={labels} />}
      <VersionField version={version} conflict={reply?.conflict} />
      <TextareaField
        label={labels.accroche}
        {...fieldProps(fields.accroche)}
        maxLength={300}
        rows={2}
        hint="Une phrase sous le nom du pôle&#8239;: pour qui, et pour quoi."
      />
      <TextareaField
        label={labels.histoire}
        {...fieldProps(fields.histoire)}
        maxLength={12000}
        rows={9}
        hint="Laissez une ligne vide entre deux paragraphes."
      />
      <FormGrid>
        <TextField label={labels.label} {...fieldProps(fields.label)} maxLength={200} />
        <DateField label={labels.labelDate} {...fieldProps(fields.labelDate)} />
      </FormGrid>
      <TextareaField label={labels.ambition} {...fieldProps(fields.ambition)} maxLength={2000} rows={3} />
      <TextareaField
        label={labels.objectifs}
        {...fieldProps(fields.objectifs)}
        maxLength={8000}
        rows={8}
        hint="Un objectif par ligne, 15 au plus."
      />
      <TextareaField
        label={labels.directions}
        {...fieldProps(fields.directions)}
        maxLength={8000}
        rows={4}
        hint="Une direction par ligne, 8 au plus."
      />
      <FormGrid legend="L’objectif chiffré" description="Il se lit sur la courbe de croissance, avec son année et sa source.">
        <NumberField label={labels.objectifAdherents} {...fieldProps(fields.objectifAdherents)} whole />
        <NumberField label={labels.objectifAnnee} {...fieldProps(fields.objectifAnnee)} whole />
        <TextField
          label={labels.objectifSource}
          {...fieldProps(fields.objectifSource)}
          maxLength={300}
          hint="Assemblée générale, convention, plan d’actions…"
        />
      </FormGrid>
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">Enregistrer la vitrine</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

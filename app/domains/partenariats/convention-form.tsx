import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { CheckboxField } from '~/ui/forms/checkbox-field'
import { CheckboxGroup } from '~/ui/forms/checkbox-group'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { DateField } from '~/ui/forms/date-field'
import { fieldProps, groupProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { MoneyField } from '~/ui/forms/money-field'
import { NumberField } from '~/ui/forms/number-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { VersionField } from '~/ui/forms/version-field'

interface ConventionFields {
  objet: string
  description: string
  debut: string
  fin: string
  taciteReconduction: string
  preavisJours: string
  montantPublic: string
  montantPrive: string
  signataires: string[]
  financeurs: string[]
}

const labels: Record<keyof ConventionFields, string> = {
  objet: 'Objet',
  description: 'Présentation',
  debut: 'Début',
  fin: 'Fin',
  taciteReconduction: 'Tacite reconduction',
  preavisJours: 'Préavis',
  montantPublic: 'Part publique',
  montantPrive: 'Part privée',
  signataires: 'Signataires',
  financeurs: 'Financeurs',
}

export interface ConventionFormProps {
  reply: FormReply | undefined
  partenaires: readonly { id: string; nom: string; sigle: string }[]
  defaultValue?: Partial<ConventionFields>
  version?: number
  submitLabel: string
  cancelTo: string
}

/** The form of a convention, new or changed. */
export function ConventionForm({ reply, partenaires, defaultValue, version, submitLabel, cancelTo }: ConventionFormProps) {
  const [form, fields] = useForm<ConventionFields>({ id: 'convention', lastResult: reply?.lastResult, defaultValue })
  const options = partenaires.map((one) => ({ value: one.id, label: one.sigle ? `${one.sigle}, ${one.nom}` : one.nom }))
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      {reply?.conflict ? <ConflictNotice {...reply.conflict} /> : <FormErrors form={form} labels={labels} />}
      {version === undefined ? null : <VersionField version={version} conflict={reply?.conflict} />}
      <TextField label={labels.objet} {...fieldProps(fields.objet)} required maxLength={200} />
      <TextareaField label={labels.description} {...fieldProps(fields.description)} maxLength={8000} rows={4} />
      <FormGrid legend="Durée">
        <DateField label={labels.debut} {...fieldProps(fields.debut)} required />
        <DateField label={labels.fin} {...fieldProps(fields.fin)} required />
        <NumberField
          label={labels.preavisJours}
          {...fieldProps(fields.preavisJours)}
          unit="jours"
          hint="Pour dénoncer ou préparer la suite"
        />
        <CheckboxField label="Se renouvelle par tacite reconduction" {...fieldProps(fields.taciteReconduction)} value="oui" />
      </FormGrid>
      <FormGrid legend="Montants" description="Sur toute la durée de la convention.">
        <MoneyField label={labels.montantPublic} {...fieldProps(fields.montantPublic)} />
        <MoneyField label={labels.montantPrive} {...fieldProps(fields.montantPrive)} />
      </FormGrid>
      <CheckboxGroup label={labels.financeurs} {...groupProps(fields.financeurs)} options={options} />
      <CheckboxGroup label={labels.signataires} {...groupProps(fields.signataires)} options={options} hint="Sans apporter d’argent" />
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">{submitLabel}</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

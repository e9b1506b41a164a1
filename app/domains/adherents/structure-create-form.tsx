import { useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { ActionLink } from '~/ui/action-link'
import { DateField } from '~/ui/forms/date-field'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SubmitButton } from '~/ui/forms/submit-button'
import { StructureFields } from './structure-fields'
import { structureFieldLabels, type StructureFormValue } from './structure-form-value'
import type { StructureOptions } from './structure-options.server'

export interface StructureCreateFormProps {
  options: StructureOptions
  lastResult?: SubmissionResult<string[]>
  /** `yyyy-mm-dd` */
  today: string
  /** First day the register takes an admission, `yyyy-mm-dd`. */
  registreDepuis: string
  cancelTo: string
}

/** The form that adds a structure, as a member or as an application; it works before scripts. */
export function StructureCreateForm({ options, lastResult, today, registreDepuis, cancelTo }: StructureCreateFormProps) {
  const [form, fields] = useForm<StructureFormValue>({ id: 'structure', lastResult, defaultValue: { le: today, entree: 'ADHERENTE' } })
  const entree = fieldProps(fields.entree)
  return (
    <Form method="post" id={form.id} className="form">
      <FormErrors form={form} labels={structureFieldLabels} />
      <FormGrid legend="Entrée dans le réseau" description="Une première ligne est écrite au registre des adhésions.">
        <RadioGroup
          label="Situation"
          id={entree.id}
          name={entree.name}
          defaultValue={entree.defaultValue}
          errors={entree.errors}
          required
          options={[
            { value: 'ADHERENTE', label: 'Adhérente', hint: 'Son adhésion est acceptée à la date indiquée.' },
            { value: 'CANDIDATE', label: 'Candidate', hint: 'Sa demande reste à examiner.' },
          ]}
        />
        <DateField
          label="À partir du"
          hint="Ou le jour de la demande."
          {...fieldProps(fields.le)}
          required
          min={registreDepuis}
          max={today}
        />
      </FormGrid>
      <StructureFields fields={fields} options={options} />
      <FormActions>
        <SubmitButton pendingLabel="Ajout…">Ajouter la structure</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

import { useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { ActionLink } from '~/ui/action-link'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { SelectField } from '~/ui/forms/select-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import type { StructureOptions } from './structure-options.server'

interface CandidatureValue {
  nom: string
  siret: string
  formeJuridique: string
  departement: string
  commune: string
  contact: string
  email: string
  telephone: string
  motivation: string
}

const labels: Record<keyof CandidatureValue, string> = {
  nom: 'Nom',
  siret: 'SIRET',
  formeJuridique: 'Forme juridique',
  departement: 'Département',
  commune: 'Commune',
  contact: 'Personne à joindre',
  email: 'Adresse e-mail',
  telephone: 'Téléphone',
  motivation: 'Ce que vous attendez du pôle',
}

export interface CandidatureFormProps {
  options: Pick<StructureOptions, 'departements' | 'formes'>
  lastResult?: SubmissionResult<string[]>
  cancelTo: string
}

/** The public application form of a pôle; it works before scripts. */
export function CandidatureForm({ options, lastResult, cancelTo }: CandidatureFormProps) {
  const [form, fields] = useForm<CandidatureValue>({ id: 'candidature', lastResult })
  return (
    <Form method="post" id={form.id} className="form">
      <FormErrors form={form} labels={labels} />
      <FormGrid legend="Votre structure">
        <div className="field-wide">
          <TextField label={labels.nom} {...fieldProps(fields.nom)} required maxLength={160} autoComplete="organization" />
        </div>
        <TextField
          label={labels.siret}
          hint="14 chiffres, avec ou sans espaces."
          {...fieldProps(fields.siret)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          tabular
        />
        <SelectField
          label={labels.formeJuridique}
          {...fieldProps(fields.formeJuridique)}
          required
          placeholder="Choisir…"
          options={options.formes}
        />
        <SelectField
          label={labels.departement}
          {...fieldProps(fields.departement)}
          required
          placeholder="Choisir…"
          options={options.departements}
        />
        <TextField label={labels.commune} {...fieldProps(fields.commune)} required maxLength={80} autoComplete="address-level2" />
      </FormGrid>
      <FormGrid legend="Vous joindre" description="Lu par l’équipe du pôle seulement, pour répondre à cette demande.">
        <TextField
          label={labels.contact}
          hint="Nom et fonction."
          {...fieldProps(fields.contact)}
          required
          maxLength={120}
          autoComplete="name"
        />
        <TextField label={labels.email} type="email" {...fieldProps(fields.email)} required maxLength={254} autoComplete="email" />
        <TextField label={labels.telephone} type="tel" {...fieldProps(fields.telephone)} maxLength={30} autoComplete="tel" />
      </FormGrid>
      <FormGrid legend="Votre demande">
        <div className="field-wide">
          <TextareaField label={labels.motivation} {...fieldProps(fields.motivation)} required rows={5} maxLength={2000} />
        </div>
      </FormGrid>
      <div className="visually-hidden" aria-hidden="true">
        <label>
          Ne pas remplir
          <input type="text" name="site" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <FormActions>
        <SubmitButton pendingLabel="Envoi…">Envoyer la demande</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}

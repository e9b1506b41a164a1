import type { FieldMetadata } from '@conform-to/react'
import { CheckboxField } from '~/ui/forms/checkbox-field'
import { CheckboxGroup } from '~/ui/forms/checkbox-group'
import { fieldProps, groupProps } from '~/ui/forms/field'
import { FormGrid } from '~/ui/forms/form-grid'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SelectField } from '~/ui/forms/select-field'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { kindLabels, licences, publicLabels, themeLabels } from './outil.wording'

export interface PresentationFields {
  titre: FieldMetadata<string>
  resume: FieldMetadata<string>
  kind: FieldMetadata<string>
  themes: FieldMetadata<string[]>
  publics: FieldMetadata<string[]>
  licence: FieldMetadata<string>
  public: FieldMetadata<string | undefined>
}

/** Labels of the fields, for the summary of errors. */
export const presentationLabels: Record<string, string> = {
  titre: 'Titre',
  resume: 'À quoi il sert',
  kind: 'Nature',
  themes: 'Thèmes',
  publics: 'Pour qui',
  licence: 'Licence',
  fichier: 'Fichier',
  lien: 'Lien',
  notes: 'Notes de version',
}

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What a tool is and what it is for. */
export function OutilPurposeFields({ fields }: { fields: PresentationFields }) {
  return (
    <>
      <FormGrid legend="L’outil">
        <div className="field-wide">
          <TextField label="Titre" {...fieldProps(fields.titre)} required maxLength={160} />
        </div>
        <div className="field-wide">
          <TextareaField
            label="À quoi il sert"
            hint="Deux ou trois phrases pour quelqu’un qui ne le connaît pas : dans quelle situation l’utiliser, ce qu’il produit, le temps qu’il demande."
            {...fieldProps(fields.resume)}
            required
            rows={4}
            maxLength={2000}
          />
        </div>
        <SelectField label="Nature" {...fieldProps(fields.kind)} required placeholder="Choisir…" options={options(kindLabels)} />
      </FormGrid>
      <FormGrid legend="Thèmes et publics">
        <CheckboxGroup label="Thèmes" {...groupProps(fields.themes)} required options={options(themeLabels)} />
        <CheckboxGroup label="Pour qui" {...groupProps(fields.publics)} required options={options(publicLabels)} />
      </FormGrid>
    </>
  )
}

/** What others may do with a tool, and who sees it. */
export function OutilSharingFields({ fields, canPublish }: { fields: PresentationFields; canPublish: boolean }) {
  const licence = fieldProps(fields.licence)
  const shown = fieldProps(fields.public)
  return (
    <FormGrid legend="Partage">
      <div className="field-wide">
        <RadioGroup
          label="Licence"
          hint="Ce que chacun peut faire de votre outil. En cas d’hésitation, CC BY-SA convient à la plupart des outils de réseau."
          id={licence.id}
          name={licence.name}
          defaultValue={licence.defaultValue}
          errors={licence.errors}
          required
          options={Object.entries(licences).map(([value, one]) => ({ value, label: one.label, hint: one.phrase }))}
        />
      </div>
      {canPublish ? (
        <div className="field-wide">
          <CheckboxField
            label="Montrer cet outil sur la vitrine publique du pôle"
            hint="Visiteurs et partenaires pourront le lire et le télécharger."
            {...shown}
          />
        </div>
      ) : null}
    </FormGrid>
  )
}

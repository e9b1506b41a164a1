import type { FieldMetadata } from '@conform-to/react'
import { CheckboxGroup } from '~/ui/forms/checkbox-group'
import { fieldProps, groupProps } from '~/ui/forms/field'
import { FormGrid } from '~/ui/forms/form-grid'
import { NumberField } from '~/ui/forms/number-field'
import { SelectField } from '~/ui/forms/select-field'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { modes } from './reference/modes'
import type { StructureFormValue } from './structure-form-value'
import type { StructureOptions } from './structure-options.server'

export type StructureFieldset = { [Name in keyof StructureFormValue]: FieldMetadata<StructureFormValue[Name]> }

/** Who the structure is and where, how to reach it, what it does. */
export function StructureFields({ fields, options }: { fields: StructureFieldset; options: StructureOptions }) {
  return (
    <>
      <FormGrid legend="Identité">
        <div className="field-wide">
          <TextField label="Nom" {...fieldProps(fields.nom)} required maxLength={160} autoComplete="organization" />
        </div>
        <TextField
          label="SIRET"
          hint="14 chiffres, avec ou sans espaces. La clé est vérifiée."
          {...fieldProps(fields.siret)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          tabular
        />
        <SelectField
          label="Forme juridique"
          {...fieldProps(fields.formeJuridique)}
          required
          placeholder="Choisir…"
          options={options.formes}
        />
      </FormGrid>
      <FormGrid legend="Adresse et contact">
        <SelectField
          label="Département"
          {...fieldProps(fields.departement)}
          required
          placeholder="Choisir…"
          options={options.departements}
        />
        <TextField label="Commune" {...fieldProps(fields.commune)} required maxLength={80} autoComplete="address-level2" />
        <TextField label="Adresse" {...fieldProps(fields.adresse)} maxLength={200} autoComplete="street-address" />
        <TextField
          label="Code postal"
          {...fieldProps(fields.codePostal)}
          inputMode="numeric"
          maxLength={5}
          autoComplete="postal-code"
          tabular
        />
        <TextField label="Téléphone" type="tel" {...fieldProps(fields.telephone)} maxLength={30} autoComplete="tel" />
        <TextField
          label="Adresse e-mail"
          hint="Celle de la structure, pas d’une personne."
          type="email"
          {...fieldProps(fields.email)}
          maxLength={254}
          autoComplete="email"
        />
        <TextField label="Site web" {...fieldProps(fields.siteWeb)} inputMode="url" maxLength={200} autoComplete="url" />
      </FormGrid>
      <ActivityFields fields={fields} options={options} />
      <FormGrid legend="Présentation">
        <div className="field-wide">
          <TextareaField
            label="Présentation"
            hint="Deux ou trois phrases, lues par tout le réseau."
            {...fieldProps(fields.description)}
            rows={4}
            maxLength={2000}
          />
        </div>
        <NumberField label="Effectif" unit="ETP" hint="Lu par le réseau, jamais par les partenaires." {...fieldProps(fields.effectifEtp)} />
      </FormGrid>
    </>
  )
}

function ActivityFields({ fields, options }: { fields: StructureFieldset; options: StructureOptions }) {
  const { id, ...activites } = groupProps(fields.activites)
  return (
    <FormGrid legend="Activités" description="Les 26 services à la personne de l’article D7231-1 du Code du travail.">
      {options.activites.map(({ groupe, options: choices }, index) => (
        <CheckboxGroup
          key={groupe}
          id={index === 0 ? id : `${id}-${index}`}
          label={groupe}
          optionalMark={false}
          name={activites.name}
          defaultValues={activites.defaultValues}
          errors={index === 0 ? activites.errors : undefined}
          options={choices}
        />
      ))}
      <div className="field-wide">
        <CheckboxGroup
          label="Modes d’intervention"
          optionalMark={false}
          {...groupProps(fields.modes)}
          options={modes.map((mode) => ({ value: mode.key, label: mode.label, hint: mode.sens }))}
        />
      </div>
    </FormGrid>
  )
}

import type { FieldMetadata } from '@conform-to/react'
import { fieldProps } from '~/ui/forms/field'
import { FormGrid } from '~/ui/forms/form-grid'
import { NumberField } from '~/ui/forms/number-field'
import { TextField } from '~/ui/forms/text-field'

export interface IdentityValue {
  nom: string
  nomCourt: string
  territoire: string
  departements: string
  registreDepuis: string
}

/** Labels of the fields, for the summary of errors as well. */
export const identityLabels: Record<keyof IdentityValue | 'slug', string> = {
  nom: 'Nom du pôle',
  nomCourt: 'Nom court',
  slug: 'Adresse',
  territoire: 'Territoire',
  departements: 'Départements',
  registreDepuis: 'Registre complet depuis',
}

export interface IdentityFieldsProps {
  fields: { [Name in keyof IdentityValue]: FieldMetadata<string> }
  /** Only for a new pôle: the address does not change afterwards. */
  slug?: FieldMetadata<string>
}

/** What a pôle is: names, address, territory, register. */
export function IdentityFields({ fields, slug }: IdentityFieldsProps) {
  return (
    <FormGrid legend={slug ? 'Le pôle' : undefined}>
      <TextField
        label={identityLabels.nom}
        {...fieldProps(fields.nom)}
        required
        maxLength={120}
        hint="Par exemple «&nbsp;Pôle services à la personne Bretagne&nbsp;»"
      />
      <TextField
        label={identityLabels.nomCourt}
        {...fieldProps(fields.nomCourt)}
        required
        maxLength={30}
        hint="Celui que l’on dit tous les jours, «&nbsp;PSP Bretagne&nbsp;»"
      />
      {slug ? (
        <TextField
          label={identityLabels.slug}
          {...fieldProps(slug)}
          required
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          hint="La fin de l’adresse de sa page, «&nbsp;psp-bretagne&nbsp;». Elle ne change plus ensuite."
        />
      ) : null}
      <TextField
        label={identityLabels.territoire}
        {...fieldProps(fields.territoire)}
        required
        maxLength={120}
        hint="Région, département ou bassin de vie"
      />
      <TextField
        label={identityLabels.departements}
        {...fieldProps(fields.departements)}
        required
        maxLength={600}
        autoComplete="off"
        hint="Leurs numéros, séparés par des virgules&#8239;: 22, 29, 35, 56"
      />
      <NumberField
        label={identityLabels.registreDepuis}
        {...fieldProps(fields.registreDepuis)}
        required
        whole
        hint="Première année dont vous connaissez toutes les adhésions&#8239;; avant, Maillage n’affirme rien."
      />
    </FormGrid>
  )
}

import type { Fonction, Role } from '~/platform/authorization/actor'
import { CheckboxGroup } from '~/ui/forms/checkbox-group'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SelectField } from '~/ui/forms/select-field'
import { fonctionLabels, roleHints, roleLabels } from './role.wording'

export interface PlaceFieldsProps {
  roles: readonly Role[]
  fonctions: readonly Fonction[]
  structures: readonly { id: string; nom: string }[]
  partenaires: readonly { id: string; nom: string }[]
  value: { role?: string; fonctions?: readonly string[]; structureId?: string | null; partenaireId?: string | null }
  errors?: Record<string, string[] | undefined>
  /** Makes the ids of two such forms on one page differ. */
  idPrefix: string
}

/** The place of a person in the pôle: role, functions, organisation. */
export function PlaceFields({ roles, fonctions, structures, partenaires, value, errors = {}, idPrefix }: PlaceFieldsProps) {
  const id = (name: string) => `${idPrefix}-${name}`
  const options = (list: readonly { id: string; nom: string }[]) => list.map((one) => ({ value: one.id, label: one.nom }))
  const needsStructure = roles.includes('MEMBRE') || roles.includes('REFERENT')
  return (
    <>
      <RadioGroup
        id={id('role')}
        name="role"
        label="Rôle"
        required
        options={roles.map((one) => ({ value: one, label: roleLabels[one], hint: roleHints[one] }))}
        defaultValue={value.role}
        errors={errors.role}
      />
      {needsStructure ? (
        <SelectField
          id={id('structureId')}
          name="structureId"
          label="Structure"
          hint="Pour un référent ou un membre."
          options={options(structures)}
          placeholder="Aucune"
          optionalMark={false}
          defaultValue={value.structureId ?? (structures.length === 1 ? structures[0]?.id : undefined)}
          errors={errors.structureId}
        />
      ) : null}
      {roles.includes('PARTENAIRE') ? (
        <SelectField
          id={id('partenaireId')}
          name="partenaireId"
          label="Organisme partenaire"
          hint="Pour un partenaire, s’il représente un organisme connu du pôle."
          options={options(partenaires)}
          placeholder="Aucun"
          optionalMark={false}
          defaultValue={value.partenaireId ?? undefined}
          errors={errors.partenaireId}
        />
      ) : null}
      {fonctions.length > 0 ? (
        <CheckboxGroup
          id={id('fonctions')}
          name="fonctions"
          label="Fonctions"
          optionalMark={false}
          hint="Elles ouvrent des droits précis, en plus du rôle."
          options={fonctions.map((one) => ({ value: one, label: fonctionLabels[one] }))}
          defaultValues={value.fonctions}
          errors={errors.fonctions}
        />
      ) : null}
    </>
  )
}

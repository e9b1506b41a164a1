import type { FieldChange } from '~/platform/errors'
import { formatNumber, formatSiret } from '~/platform/format'
import { activiteCourte } from './reference/activites-sap.server'
import { departementNom } from './reference/departements.server'
import { formeJuridiqueLabel } from './reference/formes-juridiques.server'
import { modeLabel } from './reference/modes'
import type { StructureValues } from './structure.schema'

export type StructureField = keyof StructureValues

/** What each field is called on the form. */
export const fieldLabels = {
  nom: 'Nom',
  siret: 'SIRET',
  formeJuridique: 'Forme juridique',
  departement: 'Département',
  commune: 'Commune',
  codePostal: 'Code postal',
  adresse: 'Adresse',
  telephone: 'Téléphone',
  email: 'Adresse e-mail',
  siteWeb: 'Site web',
  description: 'Présentation',
  activites: 'Activités',
  modes: 'Modes d’intervention',
  effectifEtp: 'Effectif (ETP)',
} as const satisfies Record<StructureField, string>

/** The columns behind the form, as a `select`. */
export const editableColumns = {
  nom: true,
  siret: true,
  formeJuridique: true,
  departement: true,
  commune: true,
  codePostal: true,
  adresse: true,
  telephone: true,
  email: true,
  siteWeb: true,
  description: true,
  activites: true,
  modes: true,
  effectifEtp: true,
} as const satisfies Record<StructureField, true>

const fields = Object.keys(editableColumns) as StructureField[]

/** The fields whose value differs; the order of activities and modes does not count. */
export function changedFields(before: StructureValues, after: StructureValues): StructureField[] {
  return fields.filter((field) => written(before, field) !== written(after, field))
}

/** Of the fields somebody else changed, those that differ from what was typed, with both values as people read them. */
export function conflictOf(changed: ReadonlySet<StructureField>, theirs: StructureValues, yours: StructureValues): FieldChange[] {
  return changedFields(theirs, yours)
    .filter((field) => changed.has(field))
    .map((field) => ({ label: fieldLabels[field], yours: written(yours, field), theirs: written(theirs, field) }))
}

/** One field as people read it; empty says so. */
function written(values: StructureValues, field: StructureField): string {
  return wording(values, field) || '(vide)'
}

function wording(values: StructureValues, field: StructureField): string {
  switch (field) {
    case 'siret':
      return formatSiret(values.siret)
    case 'formeJuridique':
      return formeJuridiqueLabel(values.formeJuridique)
    case 'departement':
      return `${departementNom(values.departement)} (${values.departement})`
    case 'activites':
      return values.activites.map(activiteCourte).sort().join(', ')
    case 'modes':
      return values.modes.map(modeLabel).sort().join(', ')
    case 'effectifEtp':
      return values.effectifEtp === null ? '' : formatNumber(values.effectifEtp, 3)
    default:
      return values[field]
  }
}

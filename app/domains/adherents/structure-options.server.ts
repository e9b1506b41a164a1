import { formatDepartement } from '~/platform/format'
import type { OptionGroup } from '~/ui/forms/select-field'
import { activitesSap, groupesActivites, type GroupeActivites } from './reference/activites-sap.server'
import { departements } from './reference/departements.server'
import { famillesJuridiques, formesJuridiques, type FamilleJuridique } from './reference/formes-juridiques.server'

/** What the forms of a structure offer to choose from. */
export interface StructureOptions {
  departements: OptionGroup[]
  formes: OptionGroup[]
  activites: { groupe: string; options: { value: string; label: string }[] }[]
}

/** The choices of a form, those of the pôle's territory first. */
export function structureOptions(territoire: readonly string[]): StructureOptions {
  return { departements: departementOptions(territoire), formes: formeOptions(), activites: activiteOptions() }
}

function departementOptions(territoire: readonly string[]): OptionGroup[] {
  const own = new Set(territoire)
  const items = (inside: boolean) =>
    departements
      .filter((one) => own.has(one.code) === inside)
      .map((one) => ({ value: one.code, label: formatDepartement(one.code, one.nom) }))
  return [
    { group: 'Territoire du pôle', items: items(true) },
    { group: 'Autres départements', items: items(false) },
  ].filter((one) => one.items.length > 0)
}

function formeOptions(): OptionGroup[] {
  return (Object.keys(famillesJuridiques) as FamilleJuridique[]).map((famille) => ({
    group: famillesJuridiques[famille],
    items: formesJuridiques.filter((one) => one.famille === famille).map((one) => ({ value: one.key, label: one.label })),
  }))
}

function activiteOptions(): StructureOptions['activites'] {
  return (Object.keys(groupesActivites) as GroupeActivites[]).map((groupe) => ({
    groupe: groupesActivites[groupe],
    options: activitesSap.filter((one) => one.groupe === groupe).map((one) => ({ value: one.key, label: one.court })),
  }))
}

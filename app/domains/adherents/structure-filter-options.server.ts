import type { PoleActor } from '~/platform/authorization/actor'
import { compareFrench, formatDepartement, formatNumber } from '~/platform/format'
import type { Filter } from '~/ui/filter-bar'
import { activitesSap, groupesActivites, type GroupeActivites } from './reference/activites-sap.server'
import { departementNom } from './reference/departements.server'
import { formeJuridiqueLabel } from './reference/formes-juridiques.server'
import { modes } from './reference/modes'
import type { StructureFacets } from './structure-facets.server'
import type { StructureFilters } from './structure.filters'
import { readableStatuts } from './structure.policy'

/** What each status is called for several structures. */
const statutPlurals = { ADHERENTE: 'Adhérentes', CANDIDATE: 'Candidates', PARTIE: 'Parties', REFUSEE: 'Refusées' } as const

/** The filters above the list: only what exists, each with its count, and what is chosen even when nothing is left. */
export function structureFilterOptions(actor: PoleActor, facets: StructureFacets, filters: StructureFilters): Filter[] {
  const others = readableStatuts(actor).filter((one) => one !== 'ADHERENTE')
  return [
    {
      name: 'departement',
      label: 'Département',
      all: 'Tous les départements',
      options: counted(facets.departements, filters.departement, (code) => formatDepartement(code, departementNom(code))),
    },
    {
      name: 'forme',
      label: 'Forme juridique',
      all: 'Toutes les formes',
      options: counted(facets.formes, filters.forme, formeJuridiqueLabel),
    },
    {
      name: 'activite',
      label: 'Activité',
      all: 'Toutes les activités',
      options: (Object.keys(groupesActivites) as GroupeActivites[]).flatMap((groupe) => {
        const items = activitesSap
          .filter((one) => one.groupe === groupe && (facets.activites.has(one.key) || one.key === filters.activite))
          .map((one) => ({ value: one.key, label: withCount(one.court, facets.activites.get(one.key)) }))
        return items.length > 0 ? [{ group: groupesActivites[groupe], items }] : []
      }),
    },
    {
      name: 'mode',
      label: 'Mode d’intervention',
      all: 'Tous les modes',
      options: modes.map((one) => ({ value: one.key, label: withCount(one.label, facets.modes.get(one.key)) })),
    },
    {
      name: 'statut',
      label: 'Situation',
      all: statutPlurals.ADHERENTE,
      options: [...others.map((one) => ({ value: one, label: statutPlurals[one] })), { value: 'TOUS', label: 'Toutes les situations' }],
    },
  ]
}

function counted(counts: ReadonlyMap<string, number>, chosen: string, label: (key: string) => string) {
  const keys = new Set(counts.keys())
  if (chosen) keys.add(chosen)
  return [...keys]
    .map((key) => ({ value: key, label: withCount(label(key), counts.get(key)) }))
    .sort((a, b) => compareFrench(a.label, b.label))
}

function withCount(label: string, count = 0): string {
  return `${label} · ${formatNumber(count)}`
}

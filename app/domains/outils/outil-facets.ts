import type { OutilKind } from '~/platform/db/generated/enums'
import type { OutilFilters } from './outil.filters'
import { kindLabels, licences, publicLabels, themeLabels } from './outil.wording'

/** What the facets need of a tool. */
export interface FacetRow {
  kind: OutilKind
  themes: string[]
  publics: string[]
  licence: string
}

/** One choice of a facet, and how many tools it would show. */
export interface FacetChoice {
  key: string
  label: string
  count: number
}

type Facet = 'kind' | 'theme' | 'publicVise' | 'licence'

const valuesOf = {
  kind: (row) => [row.kind],
  theme: (row) => row.themes,
  publicVise: (row) => row.publics,
  licence: (row) => [row.licence],
} as const satisfies Record<Facet, (row: FacetRow) => readonly string[]>

const labelsOf: Record<Facet, [key: string, label: string][]> = {
  kind: Object.entries(kindLabels),
  theme: Object.entries(themeLabels),
  publicVise: Object.entries(publicLabels),
  licence: Object.entries(licences).map(([key, licence]) => [key, licence.label]),
}

const facets = Object.keys(labelsOf) as Facet[]

/** Whether a tool passes the chosen facets; `except` leaves one out. */
export function passesFacets(row: FacetRow, filters: OutilFilters, except?: Facet): boolean {
  return facets.every((facet) => {
    const wanted = filters[facet]
    return facet === except || wanted === null || (valuesOf[facet](row) as readonly string[]).includes(wanted)
  })
}

/** The choices of each facet, each counted under the other facets chosen; those with nothing are left out unless chosen. */
export function countFacets(rows: readonly FacetRow[], filters: OutilFilters): Record<Facet, FacetChoice[]> {
  const choices = (facet: Facet) => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      if (!passesFacets(row, filters, facet)) continue
      for (const value of valuesOf[facet](row)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return labelsOf[facet]
      .map(([key, label]) => ({ key, label, count: counts.get(key) ?? 0 }))
      .filter((choice) => choice.count > 0 || filters[facet] === choice.key)
  }
  return { kind: choices('kind'), theme: choices('theme'), publicVise: choices('publicVise'), licence: choices('licence') }
}

import type { OutilKind } from '~/platform/db/generated/enums'
import { kindLabels, licences, publicLabels, themeLabels, type Licence, type Public, type Theme } from './outil.wording'

export type OutilTri = 'pertinence' | 'nouveaute' | 'usage'

/** How the library is searched, filtered and sorted; all of it is in the address. */
export interface OutilFilters {
  q: string
  kind: OutilKind | null
  theme: Theme | null
  publicVise: Public | null
  licence: Licence | null
  /** Only the tools the person's structure uses. */
  utilises: boolean
  /** Only archived tools, for those who may restore them. */
  archives: boolean
  tri: OutilTri
  page: number
}

/** Reads the filters of an address; unknown values are left out. */
export function parseOutilFilters(search: URLSearchParams): OutilFilters {
  const q = (search.get('q') ?? '').trim().slice(0, 200)
  const tri = search.get('tri')
  const page = Number(search.get('page') ?? 1)
  return {
    q,
    kind: keyIn(kindLabels, search.get('nature')),
    theme: keyIn(themeLabels, search.get('theme')),
    publicVise: keyIn(publicLabels, search.get('public')),
    licence: keyIn(licences, search.get('licence')),
    utilises: search.get('vue') === 'utilises',
    archives: search.get('vue') === 'archives',
    tri: tri === 'usage' || tri === 'nouveaute' ? tri : q === '' ? 'nouveaute' : 'pertinence',
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

/** Whether something narrows the library. */
export function isFiltered(filters: OutilFilters): boolean {
  const { q, kind, theme, publicVise, licence, utilises, archives } = filters
  return Boolean(q || kind || theme || publicVise || licence || utilises || archives)
}

function keyIn<Labels extends Record<string, unknown>>(labels: Labels, value: string | null): (keyof Labels & string) | null {
  return value !== null && Object.hasOwn(labels, value) ? value : null
}

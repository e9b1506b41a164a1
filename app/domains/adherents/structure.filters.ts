import type { AdhesionStatut, ModeIntervention } from '~/platform/db/generated/enums'
import { modes } from './reference/modes'

export const sortKeys = ['pertinence', 'nom', 'departement', 'depuis'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the members' list is asked for, as its URL says it. */
export interface StructureFilters {
  q: string
  departement: string
  forme: string
  activite: string
  mode: ModeIntervention | ''
  /** One status, or TOUS for every status the person may see. */
  statut: AdhesionStatut | 'TOUS'
  tri: SortKey
  descending: boolean
  /** From 1. */
  page: number
}

/** Reads the filters of a URL; what it does not know is as if it were not there. */
export function parseStructureFilters(search: URLSearchParams, readable: readonly AdhesionStatut[]): StructureFilters {
  const text = (name: string) => (search.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, 100)
  const q = text('q')
  const statut = text('statut')
  const asked = text('tri')
  const tri = sortKeys.find((key) => key === asked.replace(/^-/, '')) ?? (q ? 'pertinence' : 'nom')
  const page = Number.parseInt(text('page'), 10)
  return {
    q,
    departement: text('departement'),
    forme: text('forme'),
    activite: text('activite'),
    mode: modes.find((one) => one.key === text('mode'))?.key ?? '',
    statut: statut === 'TOUS' ? 'TOUS' : (readable.find((one) => one === statut) ?? 'ADHERENTE'),
    tri: tri === 'pertinence' && !q ? 'nom' : tri,
    descending: asked.startsWith('-') && tri !== 'pertinence',
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  }
}

/** The filters as search parameters: what is by default is left out. */
export function filterQuery(filters: StructureFilters, changes: Partial<StructureFilters> = {}): Record<string, string> {
  const { tri, descending, statut, page, ...texts } = { ...filters, ...changes }
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries(texts)) if (value) query[name] = value
  if (statut !== 'ADHERENTE') query.statut = statut
  if (descending || tri !== (texts.q ? 'pertinence' : 'nom')) query.tri = `${descending ? '-' : ''}${tri}`
  if (page > 1) query.page = String(page)
  return query
}

/** Whether something narrows the list beyond its usual status. */
export function isFiltered(filters: StructureFilters): boolean {
  return Boolean(filters.q || filters.departement || filters.forme || filters.activite || filters.mode) || filters.statut !== 'ADHERENTE'
}

/** Reads which year and which page of the ledger a URL asks for. */
export function parseMovementFilters(search: URLSearchParams): { annee: number | undefined; page: number } {
  const whole = (name: string) => (/^\d{1,4}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : undefined)
  const annee = whole('annee')
  return { annee: annee && annee >= 1900 ? annee : undefined, page: whole('page') || 1 }
}

/** Structures on one page of the list. */
export const pageSize = 50

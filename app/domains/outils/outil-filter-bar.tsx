import { Link, useSearchParams } from '@remix-run/react'
import { formatCount, formatNumber } from '~/platform/format'
import { FilterBar } from '~/ui/filter-bar'
import { searchWith } from '~/ui/search-link'
import type { FacetChoice } from './outil-facets'
import type { OutilTri } from './outil.filters'

export interface OutilFilterBarProps {
  facets: { kind: FacetChoice[]; theme: FacetChoice[]; publicVise: FacetChoice[]; licence: FacetChoice[] }
  total: number
  tri: OutilTri
  /** Whether the person's structure can say what it uses. */
  ownUse: boolean
  /** Whether the person can see archived tools. */
  archives: boolean
}

/** Search, facets with their counts, and the order of the library. */
export function OutilFilterBar({ facets, total, tri, ownUse, archives }: OutilFilterBarProps) {
  const [params] = useSearchParams()
  const choices = (list: FacetChoice[]) => list.map((one) => ({ value: one.key, label: `${one.label} (${formatNumber(one.count)})` }))
  const views = [
    ...(ownUse ? [{ value: 'utilises', label: 'Utilisés par ma structure' }] : []),
    ...(archives ? [{ value: 'archives', label: 'Archivés' }] : []),
  ]
  return (
    <FilterBar
      search={{ label: 'Chercher un outil', placeholder: 'Entretien, tutorat, pyramide…' }}
      filters={[
        { name: 'nature', label: 'Nature', all: 'Toutes natures', options: choices(facets.kind) },
        { name: 'theme', label: 'Thème', all: 'Tous thèmes', options: choices(facets.theme) },
        { name: 'public', label: 'Pour qui', all: 'Tous publics', options: choices(facets.publicVise) },
        { name: 'licence', label: 'Licence', all: 'Toutes licences', options: choices(facets.licence) },
        ...(views.length > 0 ? [{ name: 'vue', label: 'Collection', all: 'Toute la bibliothèque', options: views }] : []),
      ]}
      result={formatCount(total, 'outil')}
      actions={
        <nav className="outil-sorts" aria-label="Ordre">
          {orders(params.get('q') !== null).map((order) => (
            <Link
              key={order.tri}
              to={searchWith(params, { tri: order.param, page: null })}
              aria-current={order.tri === tri ? 'true' : undefined}
              preventScrollReset
              replace
            >
              {order.label}
            </Link>
          ))}
        </nav>
      }
    />
  )
}

function orders(searching: boolean): { tri: OutilTri; param: string | null; label: string }[] {
  return [
    ...(searching ? [{ tri: 'pertinence' as const, param: null, label: 'Les plus proches' }] : []),
    { tri: 'nouveaute', param: searching ? 'nouveaute' : null, label: 'Les plus récents' },
    { tri: 'usage', param: 'usage', label: 'Les plus utilisés' },
  ]
}

import { Link, useSearchParams } from '@remix-run/react'
import { searchWith } from './search-link'

/** Airy or tight rows, for long tables: kept in the address as `densite=serree`. */
export function DensitySwitch() {
  const [params] = useSearchParams()
  const tight = params.get('densite') === 'serree'
  return (
    <Link className="density-switch" to={searchWith(params, { densite: tight ? null : 'serree' })} preventScrollReset replace>
      {tight ? 'Lignes aérées' : 'Lignes serrées'}
    </Link>
  )
}

import { db } from '~/platform/db/db.server'
import type { MapLayout } from '~/ui/map/map-layout'
import { layoutMap, type Territoires } from '~/ui/map/map-layout.server'
import outlines from './reference/departements-2018.topojson?raw'

/** Where the members of a pôle are: its départements drawn once, and how many members stand in each. */
export interface DepartementCounts {
  layout: MapLayout
  values: { code: string; value: number }[]
}

/** Outlines do not change while the program runs; one drawing per set of départements. */
const layouts = new Map<string, MapLayout>()

/**
 * Members by département of a pôle, counts only, fit for its showcase; null when the pôle has no département.
 * Outlines: IGN, Admin Express COG 2018 (Licence Ouverte 2.0).
 */
export async function membersByDepartement(poleId: string): Promise<DepartementCounts | null> {
  const [pole, groups] = await Promise.all([
    db().pole.findUniqueOrThrow({ where: { id: poleId }, select: { departements: true } }),
    db().structure.groupBy({ by: ['departement'], where: { poleId, statut: 'ADHERENTE' }, _count: true }),
  ])
  if (pole.departements.length === 0) return null
  return {
    layout: layoutOf(pole.departements),
    values: pole.departements.map((code) => ({ code, value: groups.find((one) => one.departement === code)?._count ?? 0 })),
  }
}

function layoutOf(codes: readonly string[]): MapLayout {
  const key = [...codes].sort().join(' ')
  const known = layouts.get(key)
  if (known) return known
  const drawn = layoutMap(JSON.parse(outlines) as Territoires, codes)
  layouts.set(key, drawn)
  return drawn
}

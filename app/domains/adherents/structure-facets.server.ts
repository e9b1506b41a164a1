import { db } from '~/platform/db/db.server'
import type { AdhesionStatut, ModeIntervention } from '~/platform/db/generated/enums'

/** How many structures of some statuses bear each value of each filter. */
export interface StructureFacets {
  total: number
  departements: Map<string, number>
  formes: Map<string, number>
  activites: Map<string, number>
  modes: Map<ModeIntervention, number>
}

interface Kept {
  stamp: string
  facets: StructureFacets
}

/**
 * Counting 15,500 structures five ways costs more than the rest of the page, so the counts of a pôle are kept until
 * something changes in it: commands forget them after their commit, and the date of the last change catches what
 * another process wrote.
 */
const kept = new Map<string, Map<string, Kept>>()

/** Forgets the counts of a pôle; called after each commit that touches a structure. */
export function forgetFacets(poleId: string): void {
  kept.delete(poleId)
}

/** The counts of a pôle among structures of these statuses. */
export async function readFacets(poleId: string, statuts: readonly AdhesionStatut[]): Promise<StructureFacets> {
  const stamp = await lastChange(poleId)
  const key = [...statuts].sort().join()
  const ofPole = kept.get(poleId) ?? new Map<string, Kept>()
  const known = ofPole.get(key)
  if (known?.stamp === stamp) return known.facets
  kept.set(poleId, ofPole)
  const facets = await countFacets(poleId, statuts)
  // A change that came in while counting has removed `ofPole` from the map: what was counted is then not kept.
  ofPole.set(key, { stamp, facets })
  return facets
}

async function lastChange(poleId: string): Promise<string> {
  const rows = await db().$queryRaw<{ stamp: string | null }[]>`
    SELECT max("updatedAt")::text AS stamp FROM "Structure" WHERE "poleId" = ${poleId}`
  return rows[0]?.stamp ?? ''
}

async function countFacets(poleId: string, statuts: readonly AdhesionStatut[]): Promise<StructureFacets> {
  const rows = await db().$queryRaw<{ facet: string; value: string; count: number }[]>`
    WITH found AS MATERIALIZED (
      SELECT departement, "formeJuridique", activites, modes FROM "Structure"
      WHERE "poleId" = ${poleId} AND statut = ANY(${[...statuts]}::"AdhesionStatut"[])
    )
    SELECT 'total' AS facet, '' AS value, count(*)::int AS count FROM found
    UNION ALL SELECT 'departements', departement, count(*)::int FROM found GROUP BY departement
    UNION ALL SELECT 'formes', "formeJuridique", count(*)::int FROM found GROUP BY "formeJuridique"
    UNION ALL SELECT 'activites', one, count(*)::int FROM found, unnest(activites) AS one GROUP BY one
    UNION ALL SELECT 'modes', one::text, count(*)::int FROM found, unnest(modes) AS one GROUP BY one`
  const facets: StructureFacets = { total: 0, departements: new Map(), formes: new Map(), activites: new Map(), modes: new Map() }
  for (const { facet, value, count } of rows) {
    if (facet === 'total') facets.total = count
    else if (facet === 'departements') facets.departements.set(value, count)
    else if (facet === 'formes') facets.formes.set(value, count)
    else if (facet === 'activites') facets.activites.set(value, count)
    else facets.modes.set(value as ModeIntervention, count)
  }
  return facets
}

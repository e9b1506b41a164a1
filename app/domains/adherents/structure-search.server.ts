import { isNetwork, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Prisma } from '~/platform/db/generated/client'
import { paths } from '~/platform/paths'
import { visibleStructures } from './structure.policy'

/** How many candidates are ranked before rights are applied. */
const rankedAtMost = 200

/** One structure found, for the search of the product. */
export interface StructureHit {
  id: string
  nom: string
  commune: string
  departement: string
  url: string
}

/** The structures of the pôle that answer a question (name, town, SIRET), best first, at most `limit`; none for a partner. */
export async function searchStructures(actor: PoleActor, query: string, limit: number): Promise<StructureHit[]> {
  const asked = query.trim().slice(0, 200)
  if (asked.length < 2 || !isNetwork(actor)) return []
  const digits = asked.replace(/\s/g, '')
  const siret = /^\d{3,14}$/.test(digits) ? `${digits}%` : null
  const ranked = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH asked AS (SELECT maillage_query(${asked}) AS q, maillage_unaccent(lower(${asked})) AS words)
    SELECT s.id
    FROM "Structure" s, asked
    WHERE s."poleId" = ${actor.poleId}
      AND (
        maillage_tsv(s.nom || ' ' || s.commune || ' ' || s.description) @@ asked.q
        OR strpos(maillage_unaccent(lower(s.nom)), asked.words) > 0
        OR word_similarity(asked.words, maillage_unaccent(lower(s.nom))) > 0.45
        OR s.siret LIKE ${siret}
      )
    ORDER BY (maillage_unaccent(lower(s.nom)) = asked.words) DESC, (s.statut = 'ADHERENTE') DESC, word_similarity(asked.words, maillage_unaccent(lower(s.nom))) DESC, s.id
    LIMIT ${rankedAtMost}`)
  const rows = await db().structure.findMany({
    where: { AND: [visibleStructures(actor), { id: { in: ranked.map((one) => one.id) } }] },
    select: { id: true, nom: true, commune: true, departement: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ranked
    .flatMap(({ id }) => byId.get(id) ?? [])
    .slice(0, limit)
    .map((row) => ({ ...row, url: paths.structure(actor.poleSlug, row.id) }))
}

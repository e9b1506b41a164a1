import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Prisma } from '~/platform/db/generated/client'
import { paths } from '~/platform/paths'
import { visibleOutils } from './outil.policy'

/** How many candidates are ranked before rights are applied; a pôle has dozens of tools, not thousands. */
const rankedAtMost = 500

/** Ids of a pôle's tools that answer a question, best first: French stems, no accents, typing mistakes in titles. */
export async function rankOutils(poleId: string, query: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH asked AS (
      SELECT maillage_query(${query}) AS q, maillage_unaccent(lower(${query})) AS words
    )
    SELECT o.id
    FROM "Outil" o, asked
    WHERE o."poleId" = ${poleId}
      AND (
        maillage_tsv(o.titre || ' ' || o.resume) @@ asked.q
        OR strpos(maillage_unaccent(lower(o.titre)), asked.words) > 0
        OR word_similarity(asked.words, maillage_unaccent(lower(o.titre))) > 0.45
      )
    ORDER BY
      word_similarity(asked.words, maillage_unaccent(lower(o.titre))) DESC,
      ts_rank(maillage_tsv(o.titre || ' ' || o.resume), asked.q) DESC,
      o.id
    LIMIT ${rankedAtMost}
  `)
  return rows.map((row) => row.id)
}

/** One tool found, for the search of the product. */
export interface OutilHit {
  id: string
  titre: string
  resume: string
  url: string
}

/** The tools a person may see that answer a question, best first, at most `limit`; archived ones are left out. */
export async function searchOutils(actor: PoleActor, query: string, limit: number): Promise<OutilHit[]> {
  const asked = query.trim().slice(0, 200)
  if (asked.length < 2) return []
  const ranked = await rankOutils(actor.poleId, asked)
  const rows = await db().outil.findMany({
    where: { AND: [visibleOutils(actor), { id: { in: ranked }, archivedAt: null }] },
    select: { id: true, titre: true, resume: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ranked
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, limit)
    .map((row) => ({ ...row, url: paths.outil(actor.poleSlug, row.id) }))
}

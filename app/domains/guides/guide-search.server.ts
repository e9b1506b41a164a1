import { Prisma } from '~/platform/db/generated/client'
import { db } from '~/platform/db/db.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { paths } from '~/platform/paths'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { visibleGuides } from './guide.policy'

/** How many candidates are ranked before rights are applied; a pôle has dozens of guides, not thousands. */
const rankedAtMost = 200

/** Ids of a pôle's guides that answer a question, best first: French stems, no accents, typing mistakes in titles. */
export async function rankGuides(poleId: string, query: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH asked AS (
      SELECT maillage_query(${query}) AS q, maillage_unaccent(lower(${query})) AS words
    )
    SELECT g.id
    FROM "Guide" g, asked
    WHERE g."poleId" = ${poleId}
      AND (
        maillage_tsv(g.titre || ' ' || g.resume || ' ' || g.texte) @@ asked.q
        OR maillage_unaccent(lower(g.titre)) LIKE '%' || asked.words || '%'
        OR word_similarity(asked.words, maillage_unaccent(lower(g.titre))) > 0.4
      )
    ORDER BY
      word_similarity(asked.words, maillage_unaccent(lower(g.titre))) DESC,
      ts_rank(maillage_tsv(g.titre || ' ' || g.resume || ' ' || g.texte), asked.q) DESC,
      g.id
    LIMIT ${rankedAtMost}
  `)
  return rows.map((row) => row.id)
}

/** One guide found, for the search of the product. */
export interface GuideHit {
  id: string
  titre: string
  resume: string
  statut: GuideStatut
  url: string
}

/** The guides a person may see that answer a question, best first, at most `limit`. */
export async function searchGuides(actor: PoleActor, query: string, limit: number): Promise<GuideHit[]> {
  const asked = query.trim().slice(0, 200)
  if (asked.length < 2) return []
  const ranked = await rankGuides(actor.poleId, asked)
  const rows = await db().guide.findMany({
    where: { AND: [visibleGuides(actor), { id: { in: ranked } }] },
    select: { id: true, titre: true, resume: true, statut: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ranked
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, limit)
    .map((row) => ({ ...row, url: paths.guide(actor.poleSlug, row.id) }))
}

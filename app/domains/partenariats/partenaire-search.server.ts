import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Prisma } from '~/platform/db/generated/client'
import { paths } from '~/platform/paths'
import { visiblePartenaires } from './partenariat.policy'

/** How many candidates are ranked before rights are applied. */
const rankedAtMost = 200

/** Ids of a pôle's partners that answer a question, best first: initials, French stems, no accents, typing mistakes. */
export async function rankPartenaires(poleId: string, query: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH asked AS (SELECT maillage_query(${query}) AS q, maillage_unaccent(lower(${query})) AS words)
    SELECT p.id
    FROM "Partenaire" p, asked
    WHERE p."poleId" = ${poleId}
      AND p."archivedAt" IS NULL
      AND (
        maillage_tsv(p.nom || ' ' || p.sigle || ' ' || p.description) @@ asked.q
        OR strpos(maillage_unaccent(lower(p.nom || ' ' || p.sigle)), asked.words) > 0
        OR word_similarity(asked.words, maillage_unaccent(lower(p.nom))) > 0.45
      )
    ORDER BY (maillage_unaccent(lower(p.sigle)) = asked.words) DESC,
      word_similarity(asked.words, maillage_unaccent(lower(p.nom))) DESC, p.id
    LIMIT ${rankedAtMost}`)
  return rows.map((row) => row.id)
}

/** One partner found, for the search of the product. */
export interface PartenaireHit {
  id: string
  nom: string
  sigle: string
  url: string
}

/** The partners a person may see that answer a question, best first, at most `limit`. */
export async function searchPartenaires(actor: PoleActor, query: string, limit: number): Promise<PartenaireHit[]> {
  const asked = query.trim().slice(0, 200)
  if (asked.length < 2) return []
  const ranked = await rankPartenaires(actor.poleId, asked)
  const rows = await db().partenaire.findMany({
    where: { AND: [visiblePartenaires(actor), { id: { in: ranked } }] },
    select: { id: true, nom: true, sigle: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ranked
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, limit)
    .map((row) => ({ ...row, url: paths.partenaire(actor.poleSlug, row.id) }))
}

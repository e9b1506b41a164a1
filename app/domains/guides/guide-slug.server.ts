import type { Transaction } from '~/platform/db/db.server'

/** Lower-case ASCII words of a title joined by hyphens, at most 60 characters; « guide » when nothing is left. */
export function slugOf(titre: string): string {
  const plain = titre
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain || 'guide'
}

/** A slug of the pôle that no guide has yet; the unique index judges the rare race. */
export async function freeSlug(tx: Transaction, poleId: string, titre: string): Promise<string> {
  const base = slugOf(titre)
  const rows = await tx.guide.findMany({ where: { poleId, slug: { startsWith: base } }, select: { slug: true } })
  const taken = new Set(rows.map((row) => row.slug))
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug)) return slug
  }
}

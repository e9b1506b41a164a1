import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Product } from './product'

/** Tables a look may touch: who was last seen, how often somebody knocked. Documents are compared by what they say. */
const beside = new Set(['Session', 'RateLimiterFlexible', 'DocumentUpdate', 'DocumentSnapshot'])

/** What each table holds: the number of rows, and a sum that moves with any insert, update or delete. */
async function state(product: Product): Promise<Record<string, string>> {
  const tables = await product.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    if (beside.has(name)) continue
    // An export leaves its line in the journal, as it must: whoever takes the list away is written down.
    const where = name === 'JournalEntry' ? `WHERE action <> 'structures.export'` : ''
    const [row] = await product.query<{ rows: string; versions: string }>(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(xmin::text || ctid::text, ' ' ORDER BY ctid), '')) AS versions FROM "${name}" ${where}`,
    )
    found[name] = `${row?.rows} rows, ${row?.versions}`
  }
  return { ...found, ...(await documents(product)) }
}

/** Every document by what it says: reading one may store the same text in a shorter form. */
async function documents(product: Product): Promise<Record<string, string>> {
  const stored = await product.query<{ document: string; bytes: Buffer }>(
    `SELECT document, bytes FROM (
       SELECT document, -1 AS seq, state AS bytes FROM "DocumentSnapshot" UNION ALL SELECT document, seq, bytes FROM "DocumentUpdate"
     ) AS parts ORDER BY document, seq`,
  )
  const copies = new Map<string, Y.Doc>()
  for (const { document, bytes } of stored) {
    const copy = copies.get(document) ?? new Y.Doc()
    copies.set(document, copy)
    Y.applyUpdate(copy, bytes)
  }
  return Object.fromEntries([...copies].map(([name, copy]) => [name, Buffer.from(Y.encodeSnapshot(Y.snapshot(copy))).toString('base64')]))
}

/** Runs something and checks that no row of the database was added, changed or taken away by it. */
export async function unchanged<Result>(product: Product, run: () => Promise<Result>): Promise<Result> {
  const before = await state(product)
  const result = await run()
  expect(await state(product), 'the database as it was').toEqual(before)
  return result
}

import type { Pool } from 'pg'

/** A change to append; `actorId` null: the product itself. */
export interface StoredUpdate {
  document: string
  seq: number
  bytes: Uint8Array
  actorId: string | null
}

/** Everything stored of one document, in the order of its changes. */
export interface StoredDocument {
  snapshot: { seq: number; state: Uint8Array; schemaVersion: number } | null
  updates: { seq: number; bytes: Uint8Array; actorId: string | null }[]
  lastSeq: number
}

interface StoredRow {
  seq: string
  bytes: Buffer
  actorId: string | null
  schemaVersion: number | null
}

/**
 * The log of live documents in PostgreSQL, as plain statements: each is atomic by itself or one transaction.
 * No statement may wait for ever: a silent network would otherwise stop saving without a word.
 */
export class DocumentStore {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 15_000,
  ) {}

  /** Snapshot and later rows, read by one statement so that a compaction cannot fall between the two. */
  async load(document: string): Promise<StoredDocument> {
    const { rows } = await this.pool.query<StoredRow>({
      name: 'document-load',
      text: `SELECT seq, state AS bytes, NULL::text AS "actorId", "schemaVersion" FROM "DocumentSnapshot" WHERE document = $1
             UNION ALL
             SELECT seq, bytes, "actorId", NULL FROM "DocumentUpdate" u
             WHERE document = $1 AND seq > coalesce((SELECT s.seq FROM "DocumentSnapshot" s WHERE s.document = $1), 0)
             ORDER BY seq`,
      values: [document],
      ...this.limit(),
    })
    const stored: StoredDocument = { snapshot: null, updates: [], lastSeq: 0 }
    for (const { seq, bytes, actorId, schemaVersion } of rows) {
      stored.lastSeq = Number(seq)
      if (schemaVersion !== null) stored.snapshot = { seq: Number(seq), state: bytes, schemaVersion }
      else stored.updates.push({ seq: Number(seq), bytes, actorId })
    }
    return stored
  }

  /** Rows of one document from `seq` on. */
  async updatesFrom(document: string, seq: number): Promise<StoredDocument['updates']> {
    const { rows } = await this.pool.query<StoredRow>({
      text: `SELECT seq, bytes, "actorId" FROM "DocumentUpdate" WHERE document = $1 AND seq >= $2 ORDER BY seq`,
      values: [document, seq],
      ...this.limit(),
    })
    return rows.map((row) => ({ seq: Number(row.seq), bytes: row.bytes, actorId: row.actorId }))
  }

  /** Appends all rows or none; rejects with code 23505 when a number is taken. */
  async append(updates: readonly StoredUpdate[]): Promise<void> {
    await this.pool.query({
      name: 'document-append',
      text: `INSERT INTO "DocumentUpdate" (document, seq, bytes, "actorId")
             SELECT * FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::text[])`,
      values: [
        updates.map((one) => one.document),
        updates.map((one) => one.seq),
        // why: the driver writes Buffers, and no other bytes, as bytea.
        updates.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
        updates.map((one) => one.actorId),
      ],
      ...this.limit(),
    })
  }

  /** Stores a first change unless the document has content already; returns whether it was stored. */
  async appendFirst(document: string, bytes: Uint8Array): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO "DocumentUpdate" (document, seq, bytes)
       SELECT $1::text, 1, $2::bytea WHERE NOT EXISTS (SELECT 1 FROM "DocumentSnapshot" WHERE document = $1)
       ON CONFLICT DO NOTHING`,
      [document, Buffer.from(bytes)],
    )
    return rowCount === 1
  }

  /** Replaces every row up to `seq` by one state, in one transaction. */
  async compact(document: string, seq: number, state: Uint8Array, schemaVersion: number): Promise<void> {
    const client = await this.pool.connect()
    let failure: Error | undefined
    try {
      await client.query('BEGIN')
      await client.query({
        text: `INSERT INTO "DocumentSnapshot" (document, seq, state, "schemaVersion", at) VALUES ($1, $2, $3, $4, now())
               ON CONFLICT (document) DO UPDATE
               SET seq = EXCLUDED.seq, state = EXCLUDED.state, "schemaVersion" = EXCLUDED."schemaVersion", at = now()
               WHERE "DocumentSnapshot".seq <= EXCLUDED.seq`,
        values: [document, seq, Buffer.from(state.buffer, state.byteOffset, state.byteLength), schemaVersion],
        ...this.limit(),
      })
      await client.query({
        text: `DELETE FROM "DocumentUpdate" WHERE document = $1 AND seq <= $2
               AND $2 <= (SELECT seq FROM "DocumentSnapshot" WHERE document = $1)`,
        values: [document, seq],
        ...this.limit(),
      })
      await client.query('COMMIT')
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
      await client.query('ROLLBACK').catch(() => undefined)
      throw failure
    } finally {
      client.release(failure)
    }
  }

  private limit(): { query_timeout: number } {
    return { query_timeout: this.timeoutMs }
  }
}

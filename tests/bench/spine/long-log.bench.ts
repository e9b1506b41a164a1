import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import * as Y from 'yjs'
import { DocumentHub } from '#server/collaboration/document-hub'
import { DOCUMENT_FIELD, DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import { startBenchDatabase } from '../bench-database'
import { median, round, type Benchmark, type Figure } from '../benchmark'

const CHANGES = 20_000
const REPEATS = 5
const LOAD_BUDGET_MS = 200
const COMPACT_BUDGET_MS = 200
const BLOCK_BUDGET_MS = 50

/** A document whose log holds one row per keystroke: opened cold, then compacted, while the event loop is watched. */
const benchmark: Benchmark = {
  name: 'spine.long-log',
  async run(): Promise<Figure[]> {
    const database = await startBenchDatabase()
    const pool = new pg.Pool({ connectionString: database.url, max: 4 })
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const kind = { prefix: 'essai', schemaVersion: DOCUMENT_SCHEMA_VERSION, authorise: () => Promise.resolve('write' as const) }
    const loads: number[] = []
    const compactions: number[] = []
    const blocks: number[] = []
    try {
      const updates = typedLog(CHANGES)
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        const name = `essai:${repeat}`
        await pool.query(
          `INSERT INTO "DocumentUpdate" (document, seq, bytes) SELECT $1, n, b FROM unnest($2::bytea[]) WITH ORDINALITY AS t (b, n)`,
          [name, updates],
        )
        const hub = new DocumentHub({ pool, kinds: [kind], log })
        const delay = monitorEventLoopDelay({ resolution: 1 })
        await pause(100)
        delay.enable()
        const started = performance.now()
        const document = await hub.document(name)
        const loaded = performance.now()
        await document.compact()
        const compacted = performance.now()
        await pause(20)
        delay.disable()
        loads.push(loaded - started)
        compactions.push(compacted - loaded)
        blocks.push(delay.max / 1e6)
        await hub.close()
      }
    } finally {
      await pool.end()
      await database.stop()
    }
    const figure = (name: string, values: number[], budget: number): Figure => ({
      name,
      ratio: median(values) / budget,
      limit: 1,
      unit: `× ${budget} ms`,
      details: { ms: values.map(round) },
    })
    return [
      figure('spine.long-log-load', loads, LOAD_BUDGET_MS),
      figure('spine.long-log-compaction', compactions, COMPACT_BUDGET_MS),
      figure('spine.long-log-block', blocks, BLOCK_BUDGET_MS),
    ]
  },
}

export default benchmark

function typedLog(changes: number): Buffer[] {
  const doc = new Y.Doc()
  const updates: Buffer[] = []
  doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update)))
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  doc.getXmlFragment(DOCUMENT_FIELD).insert(0, [paragraph])
  for (let index = 1; index < changes; index++) text.insert(index % 7 === 0 ? 0 : text.length, String.fromCharCode(97 + (index % 26)))
  return updates
}

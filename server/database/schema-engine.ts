import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Prisma's schema engine, connected to one database. */
export type SchemaEngine = wasm.SchemaEngine

/** A Prisma schema as the engine reads it: each file's path and content. */
export type Datamodel = [path: string, content: string][]

let loaded: Promise<void> | undefined

/** Runs `work` with Prisma's schema engine connected to the database of `url`. */
export async function withSchemaEngine<Result>(
  url: string,
  datamodel: Datamodel,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (loaded ??= loadEngine())
  // One connection that is never let go: the engine's advisory lock lives and dies with it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => undefined)
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool), pool))
  try {
    const engine = await wasm.SchemaEngine.new({ datamodels: datamodel }, () => undefined, factory)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}

/** Instantiates the engine once by hand: the package's own entry point needs a bundler that imports `.wasm`. */
async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...wasm } })
  wasm.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}

/**
 * Sends a script to PostgreSQL in one piece. The stock adapter cuts it at every semicolon, which breaks function
 * bodies and commits each statement alone; in one piece it is one transaction, so a failed migration leaves nothing.
 */
function wholeScripts(factory: PrismaPg, pool: pg.Pool): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      await pool.query(script)
    }
    return adapter
  }
  return factory
}

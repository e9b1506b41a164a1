import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
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

/**
 * Runs `work` with Prisma's schema engine connected to the database of `url`. `refusal()` is PostgreSQL's own error for
 * the last script it refused, of which the engine's error keeps little.
 */
export async function withSchemaEngine<Result>(
  url: string,
  datamodel: Datamodel,
  work: (engine: SchemaEngine, refusal: () => unknown) => Promise<Result>,
): Promise<Result> {
  await (loaded ??= loadEngine())
  // One connection that is never let go: the engine's advisory lock lives and dies with it.
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => undefined)
  labelCatalogueLetters(pool)
  let refused: unknown
  const factory = bindMigrationAwareSqlAdapterFactory(adaptForEngine(new PrismaPg(pool), pool, (error) => (refused = error)))
  try {
    const engine = await wasm.SchemaEngine.new({ datamodels: datamodel }, () => undefined, factory)
    try {
      return await work(engine, () => refused)
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
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() })
  wasm.__wbg_set_wasm(instance.exports)
  // Where a panic leaves its message before it becomes an exception; without it the message is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void process.stderr.write(`${message}\n`) },
  })
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}

/** The engine never clears the ten-second alarm of its lock: unreferenced, it does not hold up the end of the process. */
function imports(): WebAssembly.ModuleImports {
  const alarm = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs >>> 0).unref()
  const names = Object.keys(wasm).filter((name) => name.startsWith('__wbg_setTimeout_'))
  return { ...wasm, ...Object.fromEntries(names.map((name) => [name, alarm])) }
}

/**
 * PostgreSQL's catalogue has columns of the type "char", which the stock adapter refuses to read though the engine
 * knows it. They travel through the adapter labelled as an array of letters, a type the catalogue queries never return.
 */
function labelCatalogueLetters(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...parameters: unknown[]) => Promise<pg.QueryResult>
  const labelled = async (...parameters: unknown[]) => {
    const result = await query(...parameters)
    for (const field of result.fields ?? []) if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = letterArray
    return result
  }
  Object.assign(pool, { query: labelled })
}

const letterArray = 1002

/**
 * Sends a script to PostgreSQL in one piece. The stock adapter cuts it at every semicolon, which breaks function
 * bodies and commits each statement alone; in one piece it is one transaction, so a failed migration leaves nothing.
 */
function adaptForEngine(factory: PrismaPg, pool: pg.Pool, onRefused: (error: unknown) => void): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        onRefused(error)
        throw error
      })
    }
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
    return adapter
  }
  return factory
}

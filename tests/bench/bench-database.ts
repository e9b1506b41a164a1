import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '#server/database/migrations'
import { startDatabase } from '#server/database/start-database'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, fatal: () => undefined, debug: () => undefined }

export interface BenchDatabase {
  url: string
  stop(): Promise<void>
}

/** A migrated database for one measurement: on the server of TEST_DATABASE_URL, else on an embedded one. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'maillage-bench-'))
  const server = await startDatabase({ databaseUrl: process.env.TEST_DATABASE_URL || undefined, dataDir, log: quiet })
  const name = `maillage_bench_${process.pid}_${Date.now()}`
  await onServer(server.url, `CREATE DATABASE ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await applyMigrations(url.href, quiet)
  return {
    url: url.href,
    stop: async () => {
      await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server.stop()
      if (server.kind === 'embedded')
        await rm(path.dirname(server.where), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '#server/database/migrations'
import { startDatabase } from '#server/database/start-database'
import { databaseUrl } from './database-url'
import { dropDatabasesOfDeadRuns, holdRun } from './leftover-databases'
import { removeLeftoverClusters, testClusterPrefix } from './leftover-clusters'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files make their databases, and from which template. */
    testDatabase: { serverUrl: string; template: string; run: string }
  }
}

type Provided = import('vitest').ProvidedContext['testDatabase']

interface TestServer {
  provided: Provided
  stop(): Promise<void>
}

// Each project of one run loads this module for itself: the server is shared through the process.
const shared = globalThis as typeof globalThis & {
  maillageTestServer?: Promise<TestServer>
  maillageTestProjects?: number
}

/** Starts one PostgreSQL for all projects (or takes TEST_DATABASE_URL) and prepares the migrated template. */
export async function setup(project: TestProject): Promise<void> {
  shared.maillageTestProjects = (shared.maillageTestProjects ?? 0) + 1
  shared.maillageTestServer ??= startTestServer()
  project.provide('testDatabase', (await shared.maillageTestServer).provided)
}

/** Stops it after the last project. */
export async function teardown(): Promise<void> {
  shared.maillageTestProjects = (shared.maillageTestProjects ?? 1) - 1
  if (shared.maillageTestProjects > 0) return
  const server = await shared.maillageTestServer
  shared.maillageTestServer = undefined
  await server?.stop()
}

async function startTestServer(): Promise<TestServer> {
  const log = pino({ level: 'silent' })
  await removeLeftoverClusters(log)
  const dataDir = await mkdtemp(path.join(os.tmpdir(), testClusterPrefix))
  const server = await startDatabase({ databaseUrl: process.env.TEST_DATABASE_URL || undefined, dataDir, log })
  const removeFiles = () => {
    const folders = server.kind === 'embedded' ? [path.dirname(server.where), dataDir] : [dataDir]
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  // Ctrl-C ends Vitest without a teardown.
  process.once('exit', removeFiles)
  try {
    const run = randomBytes(5).toString('hex')
    const template = `maillage_test_${run}_template`
    const held = await holdRun(server.url, run)
    await dropDatabasesOfDeadRuns(server.url)
    await makeTemplate(server.url, template)
    await applyMigrations(databaseUrl(server.url, template), log)
    return {
      provided: { serverUrl: server.url, template, run },
      stop: async () => {
        await held.release()
        await dropDatabasesOfDeadRuns(server.url)
        await server.stop()
        removeFiles()
      },
    }
  } catch (error) {
    await server.stop()
    removeFiles()
    throw error
  }
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  // The embedded cluster sorts in French by default: so do the tests, whatever the server's own default.
  await client.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'fr'`)
  await client.end()
}

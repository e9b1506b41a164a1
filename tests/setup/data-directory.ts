import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach } from 'vitest'
import { stopOrphan } from '#server/database/orphan'
import { homeOf, testClusterPrefix } from './leftover-clusters'

/** No line of the log matters to a test. */
export const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined }

interface DatabaseProcess {
  url: string
  where: string
  error?: string
  process: ChildProcess
  kill(signal: NodeJS.Signals): Promise<void>
}

const fixture = fileURLToPath(new URL('../fixtures/database-process.mjs', import.meta.url))
const folders: string[] = []
const children: ChildProcess[] = []

/** A new data directory, with spaces and accents in its path; with its cluster it is gone after the test. */
export async function newDataDirectory(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${testClusterPrefix}répertoire d’été `))
  folders.push(folder)
  return folder
}

/** Starts the database of `dataDir` in another process, or learns why it refuses. */
export async function startElsewhere(dataDir: string): Promise<DatabaseProcess> {
  const child = spawn(process.execPath, [fixture, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const kill = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return { ...(JSON.parse(line) as { url: string; where: string; error?: string }), process: child, kill }
}

/** Runs statements one after the other on a connection of their own; returns the rows of the last. */
export async function run(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    const home = await homeOf(folder)
    await stopOrphan(path.join(home, 'cluster'), quietLog)
    await rm(home, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
})

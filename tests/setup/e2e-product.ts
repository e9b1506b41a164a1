import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stopOrphan } from '../../server/database/orphan'
import { homeOf, testClusterPrefix } from './leftover-clusters'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the browser tests write what they leave to look at. */
export const resultsFolder = path.join(root, 'tests/results')

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

export interface Product {
  url: string
  /** True once it says that it is ready, false when it ended before. */
  ready: Promise<boolean>
  /** What the process wrote so far, both outputs together. */
  output(): string
  /** Resolves with the exit status once the process has ended. */
  ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

/** A data directory of its own, which `removeData` takes away with the cluster that belongs to it. */
export function newDataDirectory(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), `${testClusterPrefix}navigateur-`))
}

/** Stops the database that a killed product left behind, and removes its files. */
export async function removeData(dataDir: string): Promise<void> {
  const home = await homeOf(dataDir)
  await stopOrphan(path.join(home, 'cluster'), silent)
  for (const folder of [home, dataDir]) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

/** A TCP port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Runs `npm start`'s command on a data directory; it may refuse to start, which `ended` and `output()` tell. */
export async function launchProduct(dataDir: string, environment: Record<string, string> = {}): Promise<Product> {
  const port = environment.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['.config/start.mjs'], {
    cwd: root,
    env: { ...withoutOwnVariables(process.env), NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: port, DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await mkdir(resultsFolder, { recursive: true })
  const journal = createWriteStream(path.join(resultsFolder, `product-${port}.log`))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      journal.write(chunk)
    })
  }
  const ended = once(child, 'close').then(() => child.exitCode)
  const ready = new Promise<boolean>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('Maillage est prêt')) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  return { url: `http://localhost:${port}`, ready, ended, output: () => output, kill: (signal) => void child.kill(signal) }
}

/** Runs it and waits until it says that it is ready; throws with what it wrote when it ends instead. */
export async function startProduct(dataDir: string, environment: Record<string, string> = {}): Promise<Product> {
  const product = await launchProduct(dataDir, environment)
  if (!(await product.ready)) throw new Error(`the product did not start:\n${product.output()}`)
  return product
}

/** The variables that `npm start` reads come from the test alone. */
function withoutOwnVariables(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const own =
    /^(PORT|HOST|APP_URL|DATA_DIR|DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|TRUST_PROXY|METRICS_PORT|MAILLAGE_|LOG_LEVEL|NODE_ENV|NODE_OPTIONS)/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)))
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { postgresEnvironment } from './cluster'
import type { ClusterHome } from './cluster-home'
import { DatabaseFailed } from './database-failed'
import { signal, stopPostmaster } from './orphan'
import type { PostgresBinaries } from './postgres-binaries'

/** How to reach the embedded server: a socket's folder, or a port of 127.0.0.1 on Windows. */
export interface Address {
  host: string
  port: number
}

/** A running PostgreSQL that is our child. */
export interface Postmaster {
  pid: number
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<unknown>
  stop(): Promise<void>
}

const recoveryLimitMs = 300_000

/** Starts PostgreSQL and waits until it answers, which after a crash includes the replay of its log. */
export async function startPostmaster(
  home: ClusterHome,
  binaries: PostgresBinaries,
  address: Address,
  password: string,
): Promise<Postmaster> {
  const logFile = path.join(home.folder, 'server.log')
  const log = openLog(logFile, home)
  const child = spawn(binaries.postgres, ['-D', path.join(home.folder, 'cluster'), ...settings(address)], {
    cwd: home.folder,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    // In its own process group: Ctrl-C reaches the application, which stops the database last.
    detached: true,
    ...home.account,
  })
  closeSync(log)
  const ended = once(child, 'exit').catch(() => undefined)
  const { pid } = child
  if (pid === undefined) throw new DatabaseFailed(`Le PostgreSQL embarqué ne peut pas être lancé (${binaries.postgres}). ${otherServer}`)

  const runs = () => child.exitCode === null && child.signalCode === null
  const stopWithUs = () => signal(pid, 'SIGINT')
  process.once('exit', stopWithUs)
  void ended.then(() => process.off('exit', stopWithUs))
  for (const start = Date.now(); !(await answers(address, password)); await delay(15)) {
    if (!runs()) throw new DatabaseFailed(`Le PostgreSQL embarqué s’est arrêté : ${lastWords(logFile)}. Son journal : ${logFile}`)
    if (Date.now() - start > recoveryLimitMs) throw new DatabaseFailed(`Le PostgreSQL embarqué ne répond pas. Son journal : ${logFile}`)
  }
  return { pid, ended, stop: () => stopPostmaster(pid, runs) }
}

const otherServer = 'Vous pouvez indiquer votre serveur PostgreSQL dans DATABASE_URL.'

function settings({ host, port }: Address): string[] {
  const windows = process.platform === 'win32'
  const values = {
    listen_addresses: windows ? host : '',
    // Quoted, since a comma would end the name.
    unix_socket_directories: windows ? '' : `"${host}"`,
    unix_socket_permissions: '0700',
    port: String(port),
    max_connections: '100',
    shared_buffers: '128MB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_min_messages: 'warning',
    // A refused statement is the application's to log; its text could hold personal data.
    log_min_error_statement: 'panic',
    // Short statements on small tables, on a machine shared with the application.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Opens the server's log for appending; above 5 MB the old one becomes `server.log.1`. */
function openLog(file: string, { account }: ClusterHome): number {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`)
  const log = openSync(file, 'a', 0o600)
  if (account) chownSync(file, account.uid, account.gid)
  return log
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line))
  return (fatal ?? lines.at(-1) ?? '').replace(/^.*?(?:FATAL|PANIC):\s*/, '') || 'sans explication'
}

async function answers({ host, port }: Address, password: string): Promise<boolean> {
  const client = new pg.Client({
    host,
    port,
    user: 'administration',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // 28P01: the password beside the cluster is not the cluster's; no waiting will mend that.
    if (code === '28P01')
      throw new DatabaseFailed('Le mot de passe de la base embarquée (secrets.json) n’est pas le bon.', {
        cause: error,
      })
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

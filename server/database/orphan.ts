import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { DatabaseFailed } from './database-failed'
import type { DatabaseLog } from './database-log'

const fastShutdownMs = 5_000
const immediateShutdownMs = 10_000

/**
 * Stops the PostgreSQL that a killed application left running on `cluster`, so that the next start is the only one.
 * Call it under the process lock: it also ends a server that is in use.
 */
export async function stopOrphan(cluster: string, log: DatabaseLog): Promise<void> {
  if (!existsSync(cluster)) return
  const pidFile = path.join(cluster, 'postmaster.pid')
  const pid = await postmasterPid(pidFile)
  if (pid !== undefined && (await worksIn(pid, cluster))) {
    log.warn({ pid }, 'a PostgreSQL left over by a killed process still runs: stopping it')
    await stopPostmaster(pid, () => worksIn(pid, cluster))
  }
  await waitForBackends(cluster)
  // The number may by now be another program's (after a reboot, in a container): PostgreSQL would take that program
  // for its predecessor and refuse to start. A number nobody has is left to PostgreSQL, which checks more than that.
  if (pid !== undefined && isAlive(pid) && !(await worksIn(pid, cluster))) await rm(pidFile, { force: true })
}

/** Asks a postmaster to stop (fast), then orders it to (immediate); `runs` tells whether it is still there. */
export async function stopPostmaster(pid: number, runs: () => Promise<boolean> | boolean): Promise<void> {
  signal(pid, 'SIGINT')
  if (await ends(runs, fastShutdownMs)) return
  signal(pid, 'SIGQUIT')
  if (await ends(runs, immediateShutdownMs)) return
  throw new DatabaseFailed(`Le PostgreSQL embarqué (processus ${pid}) ne s’arrête pas.`)
}

async function ends(runs: () => Promise<boolean> | boolean, limitMs: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < limitMs; await delay(20)) {
    if (!(await runs())) return true
  }
  return false
}

async function postmasterPid(pidFile: string): Promise<number | undefined> {
  if (!existsSync(pidFile)) return undefined
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** Whether process `pid` is a PostgreSQL of this cluster: its working directory is the cluster's folder. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const folder = await realpath(cluster)
  if (process.platform === 'linux') return (await workingDirectory(pid)) === folder
  if (process.platform === 'win32') return isAlive(pid)
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(folder)
}

async function workingDirectory(pid: number | string): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined)
}

/** After a postmaster's violent death its children end by themselves; until then nothing may be started beside them. */
async function waitForBackends(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const folder = await realpath(cluster)
  const anyLeft = async () => {
    const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const folders = await Promise.all(numbers.map(workingDirectory))
    return folders.includes(folder)
  }
  await ends(anyLeft, immediateShutdownMs)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Sends a signal to a process that may be gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone: that is what was wanted.
  }
}

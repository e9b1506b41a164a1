import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { DatabaseFailed } from './database-failed'

/**
 * Lets one process at a time work on `folder`; returns the release. The lock is a listening socket: the system frees
 * it with the process, also after `kill -9`, which no lock file or process number can promise.
 */
export async function lockForOneProcess(folder: string): Promise<() => Promise<void>> {
  const server = net.createServer((socket) => socket.destroy())
  const address = lockAddress(folder)
  try {
    await listen(server, address)
  } catch (error) {
    if (!isInUse(error)) throw error
    if (process.platform === 'linux' || process.platform === 'win32' || (await answers(address))) throw alreadyRunning(folder)
    // Elsewhere the socket is a file, which a killed process leaves behind.
    unlinkSync(address)
    await listen(server, address)
  }
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** Twelve hexadecimal digits that stand for a path. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function lockAddress(folder: string): string {
  const name = `maillage-${shortHash(folder)}`
  // Linux: the abstract namespace, where no file is left over. Windows: a named pipe.
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return path.join(os.tmpdir(), `${name}.lock`)
}

function listen(server: net.Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function alreadyRunning(folder: string): DatabaseFailed {
  return new DatabaseFailed(`Un autre Maillage utilise déjà les données de ${folder}. Arrêtez-le d’abord, ou choisissez un autre DATA_DIR.`)
}

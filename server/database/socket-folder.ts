import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import type { ClusterHome } from './cluster-home'
import { shortHash } from './process-lock'

// The system takes 108 bytes (104 on macOS) for a socket's path, `/.s.PGSQL.5432` and the lock beside it included.
const longestFolder = 80

/** A private folder with a short path for the Unix socket: beside the cluster if it fits, else in the temporary folder. */
export async function socketFolder(home: ClusterHome): Promise<string> {
  const beside = path.join(home.folder, 'run')
  const hash = shortHash(home.folder)
  const candidates = [beside, path.join(os.tmpdir(), `maillage-${hash}`), path.join('/tmp', `maillage-${hash}`)]
  for (const folder of candidates.filter((candidate) => Buffer.byteLength(candidate) <= longestFolder)) {
    if (await makePrivate(folder, home)) return folder
  }
  // Somebody else holds the predictable name.
  const folder = path.join('/tmp', `maillage-${hash}-${randomBytes(6).toString('hex')}`)
  await makePrivate(folder, home)
  return folder
}

/** False when the folder exists and is not ours alone, or cannot be made. */
async function makePrivate(folder: string, { account }: ClusterHome): Promise<boolean> {
  const owner = account?.uid ?? process.getuid?.()
  try {
    await mkdir(folder, { mode: 0o700 })
    if (account) await chown(folder, account.uid, account.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false
  }
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== owner) return false
  await chmod(folder, 0o700)
  return true
}

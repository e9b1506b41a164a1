import { readdir, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { DatabaseLog } from '#server/database/database-log'
import { stopOrphan } from '#server/database/orphan'
import { lockForOneProcess, shortHash } from '#server/database/process-lock'

/** How the data directories of test runs begin, in the temporary folder. */
export const testClusterPrefix = 'maillage-tests-'

/** Where the cluster of a data directory is (as root also before `emplacement.txt` says so), with its secrets. */
export async function homeOf(dataDir: string): Promise<string> {
  const pointer = await readFile(path.join(dataDir, 'emplacement.txt'), 'utf8').catch(() => '')
  if (pointer) return pointer.trim()
  return process.getuid?.() === 0 ? path.join('/var/lib/maillage', shortHash(dataDir)) : path.join(dataDir, 'postgresql')
}

/** Stops and removes the clusters of runs that were killed; those of runs under way are locked and stay. */
export async function removeLeftoverClusters(log: DatabaseLog): Promise<void> {
  const names = (await readdir(os.tmpdir())).filter((name) => name.startsWith(testClusterPrefix))
  for (const dataDir of names.map((name) => path.join(os.tmpdir(), name))) {
    const home = await homeOf(dataDir)
    try {
      // A run that is just beginning has not taken its lock yet.
      if (Date.now() - (await stat(dataDir)).mtimeMs < 60_000) continue
      const release = await lockForOneProcess(dataDir)
      await stopOrphan(path.join(home, 'cluster'), log)
      await rm(home, { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true })
      await release()
    } catch {
      // In use, or another account's.
    }
  }
}

import { existsSync } from 'node:fs'
import { access, chmod, chown, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unprivilegedAccount, type Account } from './account'
import { DatabaseFailed } from './database-failed'
import type { DatabaseLog } from './database-log'
import { stopOrphan } from './orphan'
import { lockForOneProcess, shortHash } from './process-lock'

/** Where the embedded cluster of one DATA_DIR lives, and who runs it. */
export interface ClusterHome {
  /** Private folder that holds `cluster` (PostgreSQL's own), the secrets and the server's log. */
  folder: string
  /** Where PostgreSQL's programs may be copied. */
  copies: string
  /** The account PostgreSQL runs as; undefined: our own. */
  account?: Account
  /** The file of DATA_DIR that says where the cluster is, still to be written once there is one. */
  pointer?: string
}

const systemFolder = '/var/lib/maillage'

/**
 * Finds or makes the home of the cluster (decision D2). PostgreSQL refuses to run as root: then the cluster lives in
 * `/var/lib/maillage/<hash>`, which an unprivileged account can reach wherever DATA_DIR is, and
 * `DATA_DIR/emplacement.txt` says so.
 */
export async function clusterHome(dataDir: string, log: DatabaseLog): Promise<ClusterHome> {
  try {
    return await findHome(dataDir, log)
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
    throw new DatabaseFailed(
      `Maillage n’a pas le droit d’écrire dans ${cause.path ?? dataDir} : donnez ce dossier à son compte, ou choisissez un autre DATA_DIR.`,
      { cause },
    )
  }
}

async function findHome(dataDir: string, log: DatabaseLog): Promise<ClusterHome> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const owned = await realpath(dataDir)
  const own = path.join(owned, 'postgresql')
  const pointer = path.join(owned, 'emplacement.txt')
  if (process.getuid?.() === 0) return existsSync(path.join(own, 'cluster')) ? homeOfOwner(own) : rootHome(owned, pointer, log)
  if (existsSync(pointer)) return readableHome(pointer)
  await mkdir(own, { recursive: true, mode: 0o700 })
  await chmod(own, 0o700)
  return { folder: own, copies: own }
}

/** root takes over a cluster that an ordinary user made: it goes on running as that user. */
async function homeOfOwner(folder: string): Promise<ClusterHome> {
  const { uid, gid } = await stat(path.join(folder, 'cluster'))
  await makeSystemFolder()
  return { folder, copies: systemFolder, account: { uid, gid } }
}

async function rootHome(dataDir: string, pointer: string, log: DatabaseLog): Promise<ClusterHome> {
  const account = await unprivilegedAccount()
  await makeSystemFolder()
  const known = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : undefined
  const folder = known ?? path.join(systemFolder, shortHash(dataDir))
  const ownerFile = path.join(folder, 'data-dir.txt')
  const owner = existsSync(ownerFile) ? (await readFile(ownerFile, 'utf8')).trim() : undefined

  if (known && !existsSync(path.join(known, 'cluster'))) {
    throw new DatabaseFailed(
      `${pointer} dit que la base est dans ${known}, mais elle n’y est plus. Remettez ce dossier en place, ou supprimez ${pointer} pour commencer une base vide.`,
    )
  }
  if (known && owner && owner !== dataDir && (await pointsTo(owner, known))) {
    throw new DatabaseFailed(
      `${dataDir} est une copie de ${owner}, dont la base est dans ${known}. Supprimez ${pointer} pour commencer ici une base vide.`,
    )
  }
  if (!known && existsSync(folder)) await setAside(folder, log)

  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await chown(folder, account.uid, account.gid)
  if (owner !== dataDir) await writeFile(ownerFile, `${dataDir}\n`)
  return { folder, copies: systemFolder, account, pointer: known ? undefined : pointer }
}

/** DATA_DIR was emptied or made anew, so its old database must not come back; nor is it ours to delete. */
async function setAside(folder: string, log: DatabaseLog): Promise<void> {
  const cluster = path.join(folder, 'cluster')
  if (!existsSync(cluster)) return
  const release = await lockForOneProcess(folder)
  try {
    await stopOrphan(cluster, log)
    const place = `${folder}.${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`
    await rename(folder, place)
    log.warn({ place }, 'the database of a former data directory of this name was set aside')
  } finally {
    await release()
  }
}

async function pointsTo(dataDir: string, folder: string): Promise<boolean> {
  const text = await readFile(path.join(dataDir, 'emplacement.txt'), 'utf8').catch(() => '')
  return text.trim() === folder
}

async function readableHome(pointer: string): Promise<ClusterHome> {
  const folder = (await readFile(pointer, 'utf8').catch(() => '')).trim()
  try {
    await access(path.join(folder, 'cluster', 'PG_VERSION'))
    return { folder, copies: folder }
  } catch (cause) {
    throw new DatabaseFailed(
      `La base de ce dossier a été créée par root${folder && ` dans ${folder}`} : relancez Maillage en root, ou choisissez un autre DATA_DIR.`,
      { cause },
    )
  }
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
}

async function makeSystemFolder(): Promise<void> {
  await mkdir(systemFolder, { recursive: true })
  await chmod(systemFolder, 0o755)
}

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ClusterHome } from './cluster-home'
import { DatabaseFailed } from './database-failed'
import type { DatabaseLog } from './database-log'
import type { PostgresBinaries } from './postgres-binaries'

/** The two passwords of the embedded database, made at random for this cluster. */
export interface ClusterSecrets {
  /** Of `administration`, the superuser that only the supervisor uses. */
  administration: string
  /** Of `maillage`, the role of the application. */
  application: string
}

/** Makes the cluster when there is none, else checks that this PostgreSQL can open it; returns its passwords. */
export async function prepareCluster(home: ClusterHome, binaries: PostgresBinaries, log: DatabaseLog): Promise<ClusterSecrets> {
  const cluster = path.join(home.folder, 'cluster')
  const secretsFile = path.join(home.folder, 'secrets.json')
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    const secrets = { administration: newPassword(), application: newPassword() }
    await writePrivately(secretsFile, JSON.stringify(secrets))
    await initialise(cluster, secrets, home, binaries)
    log.info({ cluster }, 'database cluster created')
    return secrets
  }
  const major = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (major !== binaries.major) {
    throw new DatabaseFailed(
      `La base de ${home.folder} est au format PostgreSQL ${major}, et cette version de Maillage apporte PostgreSQL ${binaries.major}. ` +
        'Exportez-la avec la version précédente de Maillage, puis importez-la dans un DATA_DIR vide.',
    )
  }
  return JSON.parse(await readFile(secretsFile, 'utf8')) as ClusterSecrets
}

/** Works beside the final place and renames: an interrupted first start leaves nothing that looks like a cluster. */
async function initialise(cluster: string, secrets: ClusterSecrets, home: ClusterHome, binaries: PostgresBinaries): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (name.startsWith('new-')) await rm(path.join(home.folder, name), { recursive: true, force: true })
  }
  const staging = path.join(home.folder, `new-${process.pid}`)
  const passwordFile = path.join(home.folder, `new-${process.pid}.password`)
  await writePrivately(passwordFile, secrets.administration)
  if (home.account) await chown(passwordFile, home.account.uid, home.account.gid)
  try {
    await initdb(staging, passwordFile, home, binaries)
    await rename(staging, cluster)
    await syncFolder(home.folder)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function initdb(staging: string, passwordFile: string, home: ClusterHome, binaries: PostgresBinaries): Promise<void> {
  // The character class decides what a letter is for full-text search: any UTF-8 locale will do, C is the last resort.
  const locales = process.platform === 'win32' ? ['C'] : ['C.UTF-8', 'en_US.UTF-8', 'fr_FR.UTF-8', 'C']
  let failure: unknown
  for (const locale of locales) {
    try {
      await promisify(execFile)(
        binaries.initdb,
        [
          `--pgdata=${staging}`,
          '--username=administration',
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          `--locale=${locale}`,
          '--lc-messages=C',
          '--locale-provider=icu',
          '--icu-locale=fr',
          '--data-checksums',
        ],
        { cwd: home.folder, env: postgresEnvironment(), ...home.account },
      )
      return
    } catch (error) {
      failure = error
      await rm(staging, { recursive: true, force: true })
      if (!String(error).includes('invalid locale')) break
    }
  }
  const [reason = ''] = String(failure instanceof Error && 'stderr' in failure ? failure.stderr : failure)
    .trim()
    .split('\n')
    .slice(-1)
  throw new DatabaseFailed(
    `Le PostgreSQL embarqué n’a pas pu créer la base dans ${home.folder} : ${reason || String(failure)}. Vous pouvez indiquer votre serveur PostgreSQL dans DATABASE_URL.`,
    { cause: failure },
  )
}

/** What PostgreSQL gets of our environment: none of the application's secrets, none of libpq's PG… settings. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP']
  const entries = Object.entries(process.env).filter(([name]) => kept.includes(name))
  return { ...(Object.fromEntries(entries) as NodeJS.ProcessEnv), LC_MESSAGES: 'C' }
}

function newPassword(): string {
  return randomBytes(32).toString('base64url')
}

async function writePrivately(file: string, content: string): Promise<void> {
  await rm(file, { force: true })
  await writeFile(file, content, { mode: 0o600, flag: 'wx', flush: true })
  await chmod(file, 0o600)
}

/** Puts a rename on disk (not possible, nor needed, on Windows). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

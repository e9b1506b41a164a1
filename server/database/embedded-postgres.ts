import { rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { prepareCluster, type ClusterSecrets } from './cluster'
import { clusterHome } from './cluster-home'
import type { DatabaseLog } from './database-log'
import { stopOrphan } from './orphan'
import { postgresBinaries } from './postgres-binaries'
import { startPostmaster, type Address } from './postmaster'
import { lockForOneProcess } from './process-lock'
import { socketFolder } from './socket-folder'
import { supervise } from './supervision'

/** The embedded database once it answers. */
export interface EmbeddedPostgres {
  /** Connects as `maillage`, who owns the database and is no superuser. */
  url: string
  /** The folder of the cluster. */
  where: string
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the product on the cluster of `dataDir`, made on the first start, and keeps it
 * running. Throws `DatabaseFailed` when another process uses the same data; what a killed process left is stopped first.
 */
export async function startEmbeddedPostgres(dataDir: string, log: DatabaseLog): Promise<EmbeddedPostgres> {
  const releases: (() => Promise<void>)[] = []
  const releaseAll = async () => {
    for (const release of releases.splice(0).reverse()) await release()
  }
  try {
    releases.push(await lockForOneProcess(path.resolve(dataDir)))
    const home = await clusterHome(dataDir, log)
    // DATA_DIR may have been moved: the cluster has its own lock.
    releases.push(await lockForOneProcess(home.folder))
    const cluster = path.join(home.folder, 'cluster')
    await stopOrphan(cluster, log)
    const binaries = await postgresBinaries(home.copies, home.account !== undefined)
    const secrets = await prepareCluster(home, binaries, log)
    if (home.pointer) await writeFile(home.pointer, `${home.folder}\n`)

    const address =
      process.platform === 'win32' ? { host: '127.0.0.1', port: await freePort() } : { host: await socketFolder(home), port: 5432 }
    const server = await supervise(() => startPostmaster(home, binaries, address, secrets.administration), log)
    releases.push(async () => {
      await server.stop()
      if (process.platform !== 'win32') await rm(address.host, { recursive: true, force: true })
    })
    await ensureDatabase(address, secrets)
    return { url: applicationUrl(address, secrets), where: cluster, stop: releaseAll }
  } catch (error) {
    await releaseAll()
    throw error
  }
}

/** Makes the role and the database of the application where they are missing. */
async function ensureDatabase(address: Address, secrets: ClusterSecrets): Promise<void> {
  const client = new pg.Client({
    ...address,
    user: 'administration',
    password: secrets.administration,
    database: 'postgres',
  })
  await client.connect()
  try {
    const role = await client.query(`SELECT FROM pg_roles WHERE rolname = 'maillage'`)
    // May create databases (restoring beside the present one needs it), but is no superuser.
    if (role.rowCount === 0) await client.query(`CREATE ROLE maillage LOGIN CREATEDB PASSWORD ${client.escapeLiteral(secrets.application)}`)
    const database = await client.query(`SELECT FROM pg_database WHERE datname = 'maillage'`)
    if (database.rowCount === 0) await client.query('CREATE DATABASE maillage OWNER maillage')
  } finally {
    await client.end()
  }
}

function applicationUrl({ host, port }: Address, secrets: ClusterSecrets): string {
  const server = process.platform === 'win32' ? `${host}:${port}` : 'localhost'
  const socket = process.platform === 'win32' ? '' : `?host=${encodeURIComponent(host)}&port=${port}`
  return `postgresql://maillage:${secrets.application}@${server}/maillage${socket}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

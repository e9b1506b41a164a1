import pg from 'pg'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DatabaseLog } from './database-log'
import { MigrationFailed } from './migration-failed'
import { projectRoot } from './project-root'
import { withSchemaEngine, type Datamodel, type SchemaEngine } from './schema-engine'

const datasource: Datamodel = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']]
const filters = { externalTables: [], externalEnums: [] }

// Any number, the same for every version of the product.
const migrationLock = 7_246_245

/**
 * Applies the migrations the database has not had yet and returns their names; two processes may start together.
 * Throws `MigrationFailed`, written for the operator: the failed migration has left nothing behind.
 */
export async function applyMigrations(url: string, log: DatabaseLog, folder = migrationsFolder()): Promise<string[]> {
  const migrations = await readMigrations(folder)
  return withMigrationLock(url, log, (client) =>
    withSchemaEngine(url, datasource, async (engine, refusal) => {
      await refuseNewerDatabase(
        client,
        migrations.migrationDirectories.map((migration) => migration.path),
      )
      await forgetInterrupted(client, engine, log)
      try {
        const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations, filters })
        if (appliedMigrationNames.length > 0) log.info({ migrations: appliedMigrationNames }, 'migrations applied')
        return appliedMigrationNames
      } catch (error) {
        const [failed] = await forgetInterrupted(client, engine, log)
        throw MigrationFailed.because(refusal() ?? error, failed)
      }
    }),
  )
}

/** Where the product's own migrations are. */
export function migrationsFolder(): string {
  return path.join(projectRoot(), 'prisma', 'migrations')
}

/** A folder of migrations in the shape the engine wants. */
async function readMigrations(folder: string) {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const read = async (name: string) => {
    const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  }
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(read)),
  }
}

/** The engine waits ten seconds for its own lock and then gives up; this one waits as long as a migration takes. */
async function withMigrationLock<Result>(url: string, log: DatabaseLog, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [migrationLock])
    if (!rows[0].taken) {
      log.info('another process is applying the migrations: waiting')
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    }
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Each migration is one transaction, so one that was cut short has changed nothing and may be tried again. */
async function forgetInterrupted(client: pg.Client, engine: SchemaEngine, log: DatabaseLog): Promise<string[]> {
  const names = await recorded(client, 'finished_at IS NULL AND rolled_back_at IS NULL')
  for (const migrationName of names) {
    await engine.markMigrationRolledBack({ migrationName })
    log.warn({ migration: migrationName }, 'migration was cut short and left nothing: marked as rolled back')
  }
  return names
}

/** A database migrated by a later version of the product must not be written by this one. */
async function refuseNewerDatabase(client: pg.Client, known: string[]): Promise<void> {
  const unknown = (await recorded(client, 'finished_at IS NOT NULL AND rolled_back_at IS NULL')).filter((name) => !known.includes(name))
  if (unknown.length > 0) throw MigrationFailed.newerDatabase(unknown)
}

async function recorded(client: pg.Client, condition: string): Promise<string[]> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (!table.rows[0].found) return []
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT migration_name AS name FROM _prisma_migrations WHERE ${condition} ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { projectRoot } from '#server/database/project-root'
import { applyMigrations } from '#server/database/migrations'
import { migrationScript } from '#server/database/migration-diff'
import { quietLog as log, run } from '../setup/data-directory'
import { databaseUrl } from '../setup/database-url'

const { serverUrl, run: testRun } = inject('testDatabase')
const folders: string[] = []
const databases: string[] = []

async function emptyDatabase(): Promise<string> {
  const name = `maillage_test_${testRun}_${randomBytes(5).toString('hex')}`
  await run(serverUrl, `CREATE DATABASE ${name}`)
  databases.push(name)
  return databaseUrl(serverUrl, name)
}

/** A folder of migrations: name → SQL. */
async function migrations(scripts: Record<string, string>, folder?: string): Promise<string> {
  const target = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'maillage-migrations-')))
  if (!folder) folders.push(target)
  for (const [name, sql] of Object.entries(scripts)) {
    await mkdir(path.join(target, name), { recursive: true })
    await writeFile(path.join(target, name, 'migration.sql'), sql)
  }
  return target
}

afterEach(async () => {
  for (const name of databases.splice(0)) await run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('the migrations lead from nothing to exactly the models of the schema, and a second start applies none', async () => {
  const url = await emptyDatabase()
  expect((await applyMigrations(url, log))[0]).toBe('00000000000001_search_configuration')
  expect(await applyMigrations(url, log)).toEqual([])
  expect(await migrationScript(url, path.join(projectRoot(), 'prisma', 'schema'))).toBe('')
})

test('three processes that migrate together apply each migration once (fault 7)', async () => {
  const url = await emptyDatabase()
  const folder = await migrations({
    '1_notes': `CREATE TABLE note (text text); INSERT INTO note VALUES ('une fois'); SELECT pg_sleep(1);`,
    '2_more': `INSERT INTO note VALUES ('une fois aussi');`,
  })
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url, log, folder)))
  expect(applied.flat().sort()).toEqual(['1_notes', '2_more'])
  expect(await run(url, 'SELECT count(*)::int AS notes FROM note')).toEqual([{ notes: 2 }])
})

test('a function whose body holds semicolons is one statement', async () => {
  const url = await emptyDatabase()
  const body = `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END; $$;`
  await applyMigrations(url, log, await migrations({ '1_twice': body }))
  expect(await run(url, 'SELECT twice(21) AS answer')).toEqual([{ answer: 42 }])
})

test('a migration that fails midway leaves the data as it was, and the message names it and the way back (fault 8)', async () => {
  const url = await emptyDatabase()
  const folder = await migrations({ '1_notes': `CREATE TABLE note (text text); INSERT INTO note VALUES ('ancienne');` })
  await applyMigrations(url, log, folder)
  await migrations({ '2_wrong': `DELETE FROM note; ALTER TABLE note ADD COLUMN day date; SELECT * FROM nowhere;` }, folder)

  const failing = applyMigrations(url, log, folder)
  await expect(failing).rejects.toThrow(/La migration « 2_wrong » a échoué.*nowhere.*vos données sont intactes.*version précédente/)
  await expect(failing).rejects.not.toThrow('\n')
  expect(await run(url, 'SELECT * FROM note')).toEqual([{ text: 'ancienne' }])

  await migrations({ '2_wrong': `ALTER TABLE note ADD COLUMN day date;` }, folder)
  expect(await applyMigrations(url, log, folder)).toEqual(['2_wrong'])
})

test('the previous version of the product starts again after a failed migration', async () => {
  const url = await emptyDatabase()
  const before = await migrations({ '1_notes': `CREATE TABLE note (text text);` })
  const after = await migrations({ '1_notes': `CREATE TABLE note (text text);`, '2_wrong': `SELECT * FROM nowhere;` })
  await applyMigrations(url, log, before)
  await expect(applyMigrations(url, log, after)).rejects.toThrow('2_wrong')
  expect(await applyMigrations(url, log, before)).toEqual([])
})

test('a migration cut short by a killed process is applied at the next start', async () => {
  const url = await emptyDatabase()
  const folder = await migrations({
    '1_notes': `CREATE TABLE note (text text);`,
    '2_more': `CREATE TABLE more (text text);`,
  })
  await applyMigrations(url, log, folder)
  await run(url, 'DROP TABLE more', `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_more'`)
  expect(await applyMigrations(url, log, folder)).toEqual(['2_more'])
})

test('a database migrated by a later version is refused before anything is written', async () => {
  const url = await emptyDatabase()
  const later = await migrations({
    '1_notes': `CREATE TABLE note (text text);`,
    '2_later': `CREATE TABLE later (text text);`,
  })
  await applyMigrations(url, log, later)
  const earlier = await migrations({ '1_notes': `CREATE TABLE note (text text);` })
  await expect(applyMigrations(url, log, earlier)).rejects.toThrow(/version plus récente de Maillage.*2_later/)
})

test('an account that may not create an extension learns which one its administrator must create', async () => {
  const url = await emptyDatabase()
  const missing = await readFile(path.join(projectRoot(), 'prisma/migrations/00000000000001_search_configuration/migration.sql'), 'utf8')
  const folder = await migrations({
    '1_search': missing.replace('EXTENSION IF NOT EXISTS unaccent', 'EXTENSION IF NOT EXISTS absente'),
  })
  await expect(applyMigrations(url, log, folder)).rejects.toThrow(
    /« 1_search » a besoin de l’extension PostgreSQL « absente ».*CREATE EXTENSION IF NOT EXISTS absente/,
  )
})

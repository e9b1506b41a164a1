import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startDatabase } from '#server/database/start-database'
import { newDataDirectory, quietLog as log, run } from '../setup/data-directory'
import { homeOf } from '../setup/leftover-clusters'

test('what was written is there after a stop and a second start', async () => {
  const dataDir = await newDataDirectory()
  const first = await startDatabase({ dataDir, log })
  await run(first.url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('gardée')`)
  await first.stop()

  const second = await startDatabase({ dataDir, log })
  expect(await run(second.url, 'SELECT text FROM note')).toEqual([{ text: 'gardée' }])
  expect(second.url).toBe(first.url)
  await second.stop()
})

test('the embedded database is durable and open to nobody else (security 59)', async () => {
  const dataDir = await newDataDirectory()
  const database = await startDatabase({ dataDir, log })
  const home = await homeOf(dataDir)

  const [settings] = await run(
    database.url,
    `SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS addresses,
       current_setting('full_page_writes') AS pages, current_setting('synchronous_commit') AS commits, current_setting('server_encoding') AS encoding`,
  )
  expect(settings).toEqual({
    fsync: 'on',
    checksums: 'on',
    addresses: '',
    pages: 'on',
    commits: 'on',
    encoding: 'UTF8',
  })
  for (const folder of [home, path.join(home, 'cluster')]) expect((await lstat(folder)).mode & 0o777).toBe(0o700)
  expect((await lstat(path.join(home, 'secrets.json'))).mode & 0o777).toBe(0o600)
  const rules = (await readFile(path.join(home, 'cluster', 'pg_hba.conf'), 'utf8')).split('\n').filter((line) => /^(local|host)/.test(line))
  expect(rules.every((line) => line.endsWith('scram-sha-256'))).toBe(true)
  await expect(run(database.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  expect(await run(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }])
  await database.stop()
})

test('the address without a server name, as in postgresql://…@/base?host=…, works too', async () => {
  const dataDir = await newDataDirectory()
  const database = await startDatabase({ dataDir, log })
  const url = new URL(database.url)
  const short = `postgresql://${url.username}:${url.password}@/maillage?host=${url.searchParams.get('host')}&port=5432`
  expect(await run(short, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('a PostgreSQL that dies is started again', async () => {
  const dataDir = await newDataDirectory()
  const database = await startDatabase({ dataDir, log })
  await run(database.url, 'CREATE TABLE note (text text)')
  const pidFile = path.join(database.where, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])

  process.kill(pid, 'SIGKILL')
  await expect.poll(() => run(database.url, 'SELECT text FROM note').catch(() => 'away'), { timeout: 20_000 }).toEqual([])
  expect(Number((await readFile(pidFile, 'utf8')).split('\n')[0])).not.toBe(pid)
  await database.stop()
})

test('a data directory that was emptied starts with an empty database', async () => {
  const dataDir = await newDataDirectory()
  const first = await startDatabase({ dataDir, log })
  const home = await homeOf(dataDir)
  await run(first.url, 'CREATE TABLE note (text text)')
  await first.stop()
  for (const name of await readdir(dataDir)) await rm(path.join(dataDir, name), { recursive: true })

  const second = await startDatabase({ dataDir, log })
  expect(await run(second.url, `SELECT to_regclass('note') AS found`)).toEqual([{ found: null }])
  await second.stop()
  const parent = path.dirname(home)
  for (const name of await readdir(parent)) {
    if (name.startsWith(`${path.basename(home)}.`)) await rm(path.join(parent, name), { recursive: true })
  }
})

test('a first start that was cut short leaves nothing in the way', async () => {
  const dataDir = await newDataDirectory()
  const database = await startDatabase({ dataDir, log })
  await database.stop()
  const home = await homeOf(dataDir)
  await rm(path.join(dataDir, 'emplacement.txt'), { force: true })
  await rm(path.join(home, 'cluster'), { recursive: true })
  await mkdir(path.join(home, 'new-1'))

  const second = await startDatabase({ dataDir, log })
  expect(await run(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect((await readdir(home)).filter((name) => name.startsWith('new-'))).toEqual([])
  await second.stop()
})

test.each([
  ['postgresql://maillage@127.0.0.1:9/maillage', 'aucun serveur n’écoute à cette adresse'],
  ['postgresql://maillage@nulle-part.invalid/maillage', 'La base de DATABASE_URL ne répond pas'],
])('DATABASE_URL=%s stops the start with one French line', async (databaseUrl, sentence) => {
  const start = startDatabase({ databaseUrl, dataDir: await newDataDirectory(), log })
  await expect(start).rejects.toThrow(sentence)
  await expect(start).rejects.not.toThrow('\n')
})

test('a base that does not exist on the server of DATABASE_URL is named as the reason', async () => {
  const database = await startDatabase({ dataDir: await newDataDirectory(), log })
  const databaseUrl = database.url.replace('/maillage?', '/absente?')
  await expect(startDatabase({ databaseUrl, dataDir: await newDataDirectory(), log })).rejects.toThrow('cette base n’existe pas')
  const external = await startDatabase({ databaseUrl: database.url, dataDir: await newDataDirectory(), log })
  expect(external.kind).toBe('external')
  expect(external.where).not.toContain(new pg.Client(database.url).password)
  await external.stop()
  expect(await run(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.stop()
})

import { afterEach, expect, test } from 'vitest'
import { connectDatabase, db, disconnectDatabase, pool } from '~/platform/db/db.server'
import { isUnavailable, Unavailable } from '~/platform/errors'
import { applyMigrations } from '#server/database/migrations'
import { startDatabase } from '#server/database/start-database'
import { newDataDirectory, quietLog as log } from '../setup/data-directory'

afterEach(disconnectDatabase)

test('without a connection the database is said to be unavailable', () => {
  expect(() => db()).toThrow(Unavailable)
})

test('with the database away a request fails within five seconds as unavailable, and works again when it is back (fault 5)', async () => {
  const dataDir = await newDataDirectory()
  const first = await startDatabase({ dataDir, log })
  await applyMigrations(first.url, log)
  await connectDatabase(first.url)
  // Several connections lie idle in the pool when the server goes.
  await Promise.all(Array.from({ length: 5 }, () => pool().query('SELECT 1')))
  const running = pool()
    .query('SELECT pg_sleep(20)')
    .catch((error: unknown) => error)
  await first.stop()
  expect(isUnavailable(await running)).toBe(true)

  const start = Date.now()
  const errors = await Promise.all([
    db().$queryRaw`SELECT 1`.catch((error: unknown) => error),
    db()
      .pole.count()
      .catch((error: unknown) => error),
    db()
      .$transaction((tx) => tx.pole.count())
      .catch((error: unknown) => error),
    pool()
      .query('SELECT 1')
      .catch((error: unknown) => error),
  ])
  expect(errors.map(isUnavailable)).toEqual([true, true, true, true])
  expect(Date.now() - start).toBeLessThan(5_000)

  const second = await startDatabase({ dataDir, log })
  expect(second.url).toBe(first.url)
  expect(await db().pole.count()).toBe(0)
  expect(await db().$transaction((tx) => tx.pole.count())).toBe(0)
  await disconnectDatabase()
  await second.stop()
})

test('a statement that never ends is cut off', async () => {
  const dataDir = await newDataDirectory()
  const database = await startDatabase({ dataDir, log })
  await connectDatabase(database.url)
  const { rows } = await pool().query('SHOW statement_timeout')
  expect(rows).toEqual([{ statement_timeout: '15s' }])
  await disconnectDatabase()
  await database.stop()
})

import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connectDatabase, disconnectDatabase } from '~/platform/db/db.server'
import { databaseUrl } from './database-url'

/** Gives the test file an empty, migrated database of its own and connects `db()` to it; dropped after the last test. */
export function useTestDatabase(): { url(): string } {
  const { serverUrl, template, run } = inject('testDatabase')
  const name = `maillage_test_${run}_${randomBytes(5).toString('hex')}`
  const url = databaseUrl(serverUrl, name)

  beforeAll(async () => {
    await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
    await connectDatabase(url)
  })
  afterAll(async () => {
    await disconnectDatabase()
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return { url: () => url }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

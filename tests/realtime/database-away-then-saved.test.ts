import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { databaseUrl } from '../setup/database-url'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('while the database is away people keep writing together; everything is saved when it is back', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  addParagraph(ada.doc, 'Avant')
  await ada.whenSaved()

  const maintenance = new pg.Client(databaseUrl(database.url(), 'postgres'))
  await maintenance.connect()
  onTestFinished(() => maintenance.end())
  const name = new URL(database.url()).pathname.slice(1)
  await maintenance.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
  await maintenance.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])

  for (let index = 0; index < 20; index++) addParagraph(index % 2 ? ada.doc : bob.doc, `Pendant ${index}`)
  await vi.waitFor(() => expect(paragraphs(bob.doc).sort()).toEqual(paragraphs(ada.doc).sort()))
  expect(paragraphs(ada.doc)).toHaveLength(21)
  expect([ada.state.pendingCount, bob.state.pendingCount]).toEqual([10, 10])
  expect(ada.state.status).toBe('synced')

  await maintenance.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
  await Promise.all([ada.whenSaved(), bob.whenSaved()])
  await server.crash()

  const next = await startDocumentServer({ databaseUrl: database.url() })
  const lea = openDocument(next, 'lea')
  await lea.whenSynced()
  expect(paragraphs(lea.doc)).toEqual(paragraphs(ada.doc))
})

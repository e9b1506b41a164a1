import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('what was written while the server was gone is stored once it is back', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  addParagraph(ada.doc, 'Ensemble')
  await ada.whenSaved()
  await server.crash()
  await vi.waitFor(() => expect(ada.state.status).toBe('offline'))
  addParagraph(ada.doc, 'Hors ligne, Ada')
  addParagraph(bob.doc, 'Hors ligne, Bob')
  expect(ada.state.pendingCount).toBe(1)

  const next = await startDocumentServer({ databaseUrl: database.url(), port: server.port })
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  await Promise.all([ada.whenSaved(), bob.whenSaved()])
  await vi.waitFor(() => expect(paragraphs(ada.doc)).toEqual(paragraphs(bob.doc)))
  expect(paragraphs(ada.doc).sort()).toEqual(['Ensemble', 'Hors ligne, Ada', 'Hors ligne, Bob'])
  const text = JSON.stringify(await next.hub.readDocument('essai:un'))
  expect(text.match(/Hors ligne, Ada/g)).toHaveLength(1)
})

test('an edit that was seen but not stored when the server died comes back from whoever saw it', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:vu')
  const bob = openDocument(server, 'bob', 'essai:vu')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  const lock = new pg.Client(database.url())
  await lock.connect()
  onTestFinished(() => lock.end())
  await lock.query('BEGIN; LOCK TABLE "DocumentUpdate" IN EXCLUSIVE MODE')
  addParagraph(ada.doc, 'Vu de Bob seulement')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Vu de Bob seulement']))
  ada.destroy()
  // why: the statement that waits for the lock dies with its connection, as it would with its process.
  await lock.query('SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted')
  await server.crash()
  await lock.query('COMMIT')

  const next = await startDocumentServer({ databaseUrl: database.url(), port: server.port })
  await bob.whenSynced()
  await vi.waitFor(async () => expect(JSON.stringify(await next.hub.readDocument('essai:vu'))).toContain('Vu de Bob seulement'))
})

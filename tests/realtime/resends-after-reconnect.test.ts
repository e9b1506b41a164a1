import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
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

test('a long time offline is sent in parts', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:sommeil')
  await ada.whenSynced()
  await server.crash()
  await vi.waitFor(() => expect(ada.state.status).toBe('offline'))
  for (let index = 0; index < 20; index++) addParagraph(ada.doc, `${index} ${'z'.repeat(100_000)}`)

  const next = await startDocumentServer({ databaseUrl: database.url(), port: server.port })
  await ada.whenSaved()
  const bob = openDocument(next, 'bob', 'essai:sommeil')
  await bob.whenSynced()
  expect(paragraphs(bob.doc).map((text) => text.length)).toEqual(paragraphs(ada.doc).map((text) => text.length))
  expect(paragraphs(bob.doc)).toHaveLength(20)
})

test('after a change of network one is not kept out by one’s own dead connection', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const doc = new Y.Doc()
  const before = openDocument(server, 'ada', 'essai:reseau', { doc })
  await before.whenSynced()
  const twin = new Y.Doc()
  twin.clientID = doc.clientID
  const after = openDocument(server, 'ada', 'essai:reseau', { doc: twin })
  await after.whenSynced()
  const stranger = new Y.Doc()
  stranger.clientID = doc.clientID
  const eve = openDocument(server, 'eve', 'essai:reseau', { doc: stranger })
  await vi.waitFor(() => expect(eve.state.status).toBe('offline'))
  expect(eve.state.loaded).toBe(false)
})

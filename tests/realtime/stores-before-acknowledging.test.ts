import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { pool } from '~/platform/db/db.server'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('an edit is seen by others at once, and called saved only after its commit', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])

  // why: holds every INSERT back until we let go.
  const lock = new pg.Client(database.url())
  await lock.connect()
  onTestFinished(() => lock.end())
  await lock.query('BEGIN; LOCK TABLE "DocumentUpdate" IN EXCLUSIVE MODE')
  addParagraph(ada.doc, 'Bonjour')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Bonjour']))
  expect(ada.state.pendingCount).toBe(1)
  expect(ada.state.lastSavedAt).toBeNull()

  await lock.query('COMMIT')
  await ada.whenSaved()
  expect(ada.state.lastSavedAt).toBeInstanceOf(Date)
  const { rows } = await pool().query(`SELECT "actorId" FROM "DocumentUpdate" WHERE document = 'essai:un'`)
  expect(rows).toEqual([{ actorId: 'ada' }])
})

test('what was acknowledged is there after the server died', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:mort')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Écrit avant la chute')
  await ada.whenSaved()
  ada.destroy()
  await server.crash()

  const next = await startDocumentServer({ databaseUrl: database.url() })
  const bob = openDocument(next, 'bob', 'essai:mort')
  await bob.whenSynced()
  expect(paragraphs(bob.doc)).toEqual(['Écrit avant la chute'])
})

test('a page left right after the last key has its text stored', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:depart')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Premier')
  addParagraph(ada.doc, 'Dernier mot')
  ada.destroy()
  await vi.waitFor(async () => {
    const text = JSON.stringify(await server.hub.readDocument('essai:depart'))
    expect(text).toContain('Dernier mot')
  })
})

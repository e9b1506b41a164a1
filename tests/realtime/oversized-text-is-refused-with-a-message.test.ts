import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, enterRaw, paragraphs, updateOf } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('a paste of 5 MB is refused in words, kept on screen, and starts no reconnection loop', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  let connections = 0
  server.io.on('connection', () => connections++)
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  addParagraph(ada.doc, 'x'.repeat(5_000_000))
  await vi.waitFor(() => expect(ada.state).toMatchObject({ status: 'refused', refusal: { reason: 'too-large' } }))
  expect(ada.state.refusal?.message).toContain('trop volumineux')
  expect(ada.state.pendingCount).toBe(1)
  expect(paragraphs(ada.doc)[0]).toHaveLength(5_000_000)

  addParagraph(bob.doc, 'Bob continue')
  await bob.whenSaved()
  expect(connections).toBe(2)
})

test('the server itself refuses too much at once, and only its sender (security 43)', async () => {
  const server = await startDocumentServer({
    databaseUrl: database.url(),
    limits: { updateBytes: 1_000, updateStructs: 20, documentBytes: 3_000 },
  })
  const ada = openDocument(server, 'ada', 'essai:limites')
  await ada.whenSynced()
  const text = (length: number) => updateOf((fragment) => fragment.insert(0, [new Y.XmlText('y'.repeat(length))]))

  const big = await enterRaw(server, 'eve', 'essai:limites')
  big.sendUpdate(text(2_000))
  expect(await big.evicted).toBe('too-large')

  const many = await enterRaw(server, 'eve', 'essai:limites')
  many.sendUpdate(
    updateOf((fragment) =>
      fragment.insert(
        0,
        Array.from({ length: 30 }, () => new Y.XmlElement('paragraph')),
      ),
    ),
  )
  expect(await many.evicted).toBe('too-large')
  expect(ada.state.status).toBe('synced')
})

test('a document that has reached its size takes deletions, nothing more (security 43)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url(), limits: { documentBytes: 3_000 } })
  const ada = openDocument(server, 'ada', 'essai:plein')
  const bob = openDocument(server, 'bob', 'essai:plein')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  addParagraph(ada.doc, 'a'.repeat(2_000))
  await ada.whenSaved()
  addParagraph(ada.doc, 'b'.repeat(2_000))
  await vi.waitFor(() => expect(ada.state.refusal?.reason).toBe('full'))
  bob.doc.getXmlFragment('default').delete(0, 1)
  await bob.whenSaved()
  addParagraph(bob.doc, 'c'.repeat(1_500))
  await bob.whenSaved()
})

test('somebody who floods a document is slowed down, not listened to (security 38)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url(), limits: { updatesPerSecond: 2 } })
  const eve = await enterRaw(server, 'eve', 'essai:deluge')
  for (let index = 0; index < 20; index++) eve.sendUpdate(updateOf((fragment) => fragment.insert(0, [new Y.XmlElement('paragraph')])))
  expect(await eve.evicted).toBe('rate')
})

test('our own client, slowed down, comes back by itself with everything', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url(), limits: { updatesPerSecond: 5 } })
  const ada = openDocument(server, 'ada', 'essai:rafale')
  await ada.whenSynced()
  for (let index = 0; index < 40; index++) {
    addParagraph(ada.doc, `Rafale ${index}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await ada.whenSaved()
  expect(JSON.stringify(await server.hub.readDocument('essai:rafale'))).toContain('Rafale 39')
})

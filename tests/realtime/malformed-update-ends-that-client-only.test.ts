import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, enterRaw, paragraphs, updateOf } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const good = updateOf((fragment) => fragment.insert(0, [new Y.XmlElement('paragraph')]))

test('truncated and random bytes end their sender, and nobody else notices (security 42)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])

  for (const bytes of [good.slice(0, good.length - 3), new Uint8Array([255, 255, 255, 255, 255]), new Uint8Array(0)]) {
    const eve = await enterRaw(server, 'eve')
    eve.sendUpdate(bytes)
    expect(await eve.evicted).toBe('malformed')
  }
  addParagraph(ada.doc, 'Toujours là')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Toujours là']))
  await ada.whenSaved()
})

test('no bytes whatever bring the document or the server down (security 42)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: good.length }), async (noise, cut) => {
      const eve = await enterRaw(server, 'eve', 'essai:bruit')
      eve.sendUpdate(new Uint8Array([...good.slice(0, cut), ...noise]))
      eve.socket.disconnect()
    }),
    { numRuns: 60 },
  )
  const ada = openDocument(server, 'ada', 'essai:bruit')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Debout')
  await ada.whenSaved()
  expect(JSON.stringify(await server.hub.readDocument('essai:bruit'))).toContain('Debout')
})

test('types that are no part of a text are refused before anybody sees them', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:types')
  await ada.whenSynced()
  const foreign = [
    updateOf((_fragment, doc) => doc.getMap('autre').set('cle', 'valeur')),
    updateOf((_fragment, doc) => doc.getMap('sous-document').set('doc', new Y.Doc())),
    updateOf((_fragment, doc) => doc.getArray('liste').insert(0, [new Uint8Array(3)])),
  ]
  for (const update of foreign) {
    const eve = await enterRaw(server, 'eve', 'essai:types')
    eve.sendUpdate(update)
    expect(await eve.evicted).toBe('content')
  }
  expect(ada.doc.share.has('autre')).toBe(false)
})

test('an event nobody knows ends nothing (security 38)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const eve = await enterRaw(server, 'eve', 'essai:evenement')
  eve.socket.emit('nimporte-quoi', { a: 1 })
  eve.socket.emit('document:rejoindre', 'pas un objet')
  eve.socket.emit('document:quitter', { canal: 'faux' })
  await enterRaw(server, 'bob', 'essai:evenement')
  expect(eve.socket.connected).toBe(true)
})

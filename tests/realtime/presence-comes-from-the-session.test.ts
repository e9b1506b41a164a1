import { expect, test, vi } from 'vitest'
import { encodeFrame, FRAME_EVENT, frameCode } from '~/editor/collaboration-protocol'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { enterRaw } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const caret = {
  anchor: { type: null, tname: 'default', item: null, assoc: 0 },
  head: { type: null, tname: 'default', item: null, assoc: 0 },
}

test('people see each other with the name of the session, whatever a client claims (security 41)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  bob.awareness.setLocalState({ user: { name: 'La directrice', color: '#ff0000' }, cursor: caret })
  await vi.waitFor(() => {
    const seen = ada.awareness.getStates().get(bob.doc.clientID)
    expect(seen?.user.name).toBe('Personne bob')
    expect(seen?.cursor).toEqual(caret)
  })
  expect(ada.state.people.map(({ name }) => name).sort()).toEqual(['Personne ada', 'Personne bob'])
})

test('whoever leaves disappears, with their caret', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:depart')
  const bob = openDocument(server, 'bob', 'essai:depart')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  bob.awareness.setLocalStateField('cursor', caret)
  await vi.waitFor(() => expect(ada.awareness.getStates().get(bob.doc.clientID)?.cursor).toEqual(caret))
  bob.destroy()
  await vi.waitFor(() => expect(ada.awareness.getStates().has(bob.doc.clientID)).toBe(false))
  expect(ada.state.people.map(({ name }) => name)).toEqual(['Personne ada'])
})

test('somebody who arrives sees the carets that are already there', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:arrivee')
  await ada.whenSynced()
  ada.awareness.setLocalStateField('cursor', caret)
  await vi.waitFor(() => expect(ada.state.people).toHaveLength(1))
  const bob = openDocument(server, 'bob', 'essai:arrivee')
  await vi.waitFor(() => expect(bob.awareness.getStates().get(ada.doc.clientID)?.cursor).toEqual(caret))
})

test('a caret that would break the editor of others is ignored', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:faux')
  await ada.whenSynced()
  const eve = await enterRaw(server, 'eve', 'essai:faux')
  const channel = eve.reply.ok ? eve.reply.channel : 0
  for (const claim of [
    '{"anchor":null,"head":null}',
    '{"anchor":{"type":5},"head":{}}',
    'pas du JSON',
    `{"anchor":{"tname":"autre"},"head":{}}`,
  ]) {
    eve.socket.emit(FRAME_EVENT, encodeFrame(frameCode.carets, channel, new TextEncoder().encode(claim)))
  }
  await vi.waitFor(() => expect([...ada.awareness.getStates().values()].map((state) => state.user?.userId)).toContain('eve'))
  expect([...ada.awareness.getStates().values()].every((state) => !state.cursor)).toBe(true)
})

test('a caret that never rests is passed on at most ten times per second (security 38)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:vif')
  await ada.whenSynced()
  const eve = await enterRaw(server, 'eve', 'essai:vif')
  const channel = eve.reply.ok ? eve.reply.channel : 0
  let seen = 0
  ada.awareness.on('change', () => seen++)
  const started = Date.now()
  for (let index = 0; index < 500; index++) {
    eve.socket.emit(FRAME_EVENT, encodeFrame(frameCode.carets, channel, new TextEncoder().encode(JSON.stringify({ ...caret, n: index }))))
  }
  await vi.waitFor(() => expect([...ada.awareness.getStates().values()].some((state) => state.cursor)).toBe(true))
  expect(seen).toBeLessThanOrEqual(4 + (Date.now() - started) / 50)
})

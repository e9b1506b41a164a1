import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { pool } from '~/platform/db/db.server'
import { encodeFrame, FRAME_EVENT, frameCode } from '~/editor/collaboration-protocol'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, enterRaw, paragraphs, updateOf } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('what a reader sends is dropped: updates, answers and carets (security 40)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  server.rights.set('lea', 'read')
  const ada = openDocument(server, 'ada')
  await ada.whenSynced()
  const lea = await enterRaw(server, 'lea')
  const intruder = updateOf((fragment) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('Intrus')])
    fragment.insert(0, [paragraph])
  })
  lea.sendUpdate(intruder, frameCode.update)
  lea.sendUpdate(intruder, frameCode.answer)
  if (lea.reply.ok)
    lea.socket.emit(FRAME_EVENT, encodeFrame(frameCode.carets, lea.reply.channel, new TextEncoder().encode('{"anchor":{},"head":{}}')))

  addParagraph(ada.doc, 'Écrit par Ada')
  await ada.whenSaved()
  expect(paragraphs(ada.doc)).toEqual(['Écrit par Ada'])
  expect(JSON.stringify(await server.hub.readDocument('essai:un'))).not.toContain('Intrus')
  const { rows } = await pool().query(`SELECT DISTINCT "actorId" FROM "DocumentUpdate"`)
  expect(rows).toEqual([{ actorId: 'ada' }])
  // She is seen as present, without a caret.
  await vi.waitFor(() => expect(ada.state.people.map(({ name, access }) => [name, access])).toContainEqual(['Personne lea', 'read']))
  expect([...ada.awareness.getStates().values()].some((state) => state.user?.userId === 'lea' && state.cursor)).toBe(false)
})

test('a reader’s own client sends nothing and keeps up', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  server.rights.set('lea', 'read')
  const ada = openDocument(server, 'ada', 'essai:lecture')
  const lea = openDocument(server, 'lea', 'essai:lecture')
  await Promise.all([ada.whenSynced(), lea.whenSynced()])
  expect(lea.state.access).toBe('read')
  addParagraph(ada.doc, 'Pour Léa')
  await vi.waitFor(() => expect(paragraphs(lea.doc)).toEqual(['Pour Léa']))
})

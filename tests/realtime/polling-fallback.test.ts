import { expect, test, vi } from 'vitest'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('where WebSocket is blocked people write over polling, with those who have it', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const http = server.io.httpServer
  // why: what a filtering proxy does: the upgrade of this person never succeeds.
  http.prependListener('upgrade', (request, socket) => {
    if (request.headers['x-user'] === 'ada') socket.destroy()
  })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  const transports = [...server.io.sockets.sockets.values()].map((socket) => [socket.data.actor.userId, socket.conn.transport.name])
  expect(Object.fromEntries(transports)).toEqual({ ada: 'polling', bob: 'websocket' })

  addParagraph(ada.doc, 'Par polling')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Par polling']))
  addParagraph(bob.doc, 'Par WebSocket')
  await vi.waitFor(() => expect(paragraphs(ada.doc)).toEqual(['Par polling', 'Par WebSocket']))
  await Promise.all([ada.whenSaved(), bob.whenSaved()])
})

import { expect, test, vi } from 'vitest'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('whoever loses access is put out at once and told so, and the others go on (security 39)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  const bob = openDocument(server, 'bob')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])

  server.rights.set('bob', null)
  await server.hub.rejudge({ document: 'essai:un' })
  await vi.waitFor(() => expect(bob.state).toMatchObject({ status: 'refused', refusal: { reason: 'access' } }))

  addParagraph(bob.doc, 'Trop tard')
  addParagraph(ada.doc, 'Je continue')
  await ada.whenSaved()
  expect(paragraphs(ada.doc)).toEqual(['Je continue'])
  expect(paragraphs(bob.doc)).toEqual(['Trop tard'])
})

test('a right lost by any other way is noticed by the next round', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url(), rejudgeEveryMs: 50 })
  const ada = openDocument(server, 'ada', 'essai:ronde')
  await ada.whenSynced()
  server.rights.set('ada', null)
  await vi.waitFor(() => expect(ada.state.refusal?.reason).toBe('access'), { timeout: 5_000 })
})

test('a session that ended is out of every document (security 33)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:session')
  await ada.whenSynced()
  server.hub.revoke({ sessionId: 'session-ada' })
  await vi.waitFor(() => expect(ada.state.status).toBe('refused'))
})

test('a right lost while the document is loading is lost', async () => {
  let asked = 0
  const server = await startDocumentServer({
    databaseUrl: database.url(),
    kind: {
      authorise: async () => {
        asked++
        if (asked === 1) void Promise.resolve().then(() => server.hub.rejudge())
        return asked === 1 ? 'write' : null
      },
    },
  })
  const ada = openDocument(server, 'ada', 'essai:course')
  await expect(ada.whenSynced()).rejects.toThrow('access')
})

test('a writer who becomes a reader keeps reading', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:lecteur')
  const bob = openDocument(server, 'bob', 'essai:lecteur')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  server.rights.set('bob', 'read')
  await server.hub.rejudge({ userId: 'bob' })
  await vi.waitFor(() => expect(bob.state.access).toBe('read'))
  addParagraph(ada.doc, 'À lire')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['À lire']))
})

test('a document of an unknown kind, or of nobody’s, is refused in the same words', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  server.rights.set('eve', null)
  for (const document of ['essai:secret', 'inconnu:un', 'essai:../un', '']) {
    await expect(openDocument(server, 'eve', document).whenSynced()).rejects.toThrow('access')
  }
})

test('nobody in particular opens nothing (security 39)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const stranger = openDocument(server, '', 'essai:un', { socket: { extraHeaders: {} } })
  await expect(stranger.whenSynced()).rejects.toThrow('session')
})

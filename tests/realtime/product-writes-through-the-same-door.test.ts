import { expect, test, vi } from 'vitest'
import { db, pool } from '~/platform/db/db.server'
import { createInitialDocument, initialUpdate } from '~/editor/document-content.server'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const json = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titre' }] },
    { type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'Gras' }] },
  ],
}

test('a document is seeded once: a second seeding, even after people wrote, adds nothing', async () => {
  expect(await createInitialDocument(db(), 'essai:graine', json)).toBe(true)
  expect(await createInitialDocument(db(), 'essai:graine', json)).toBe(false)
  const server = await startDocumentServer({ databaseUrl: database.url(), idleMs: 20 })
  const ada = openDocument(server, 'ada', 'essai:graine')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Suite')
  await ada.whenSaved()
  ada.destroy()
  await vi.waitFor(async () =>
    expect((await pool().query(`SELECT 1 FROM "DocumentSnapshot" WHERE document = 'essai:graine'`)).rowCount).toBe(1),
  )
  expect(await createInitialDocument(db(), 'essai:graine', json)).toBe(false)
  const bob = openDocument(server, 'bob', 'essai:graine')
  await bob.whenSynced()
  expect(paragraphs(bob.doc)).toEqual(['Titre', 'Gras', 'Suite'])
})

test('what the product writes reaches open editors and is stored', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:porte')
  await ada.whenSynced()
  await server.hub.writeDocument('essai:porte', (doc) => addParagraph(doc, 'Du produit'))
  await vi.waitFor(() => expect(paragraphs(ada.doc)).toEqual(['Du produit']))
  const { rows } = await pool().query(`SELECT "actorId" FROM "DocumentUpdate" WHERE document = 'essai:porte'`)
  expect(rows).toEqual([{ actorId: null }])
})

test('reading a live document sees what was typed a moment ago and changes nothing', async () => {
  const server = await startDocumentServer({
    databaseUrl: database.url(),
    kind: { initialState: () => Promise.resolve(initialUpdate(json)) },
  })
  const ada = openDocument(server, 'ada', 'essai:lu')
  await ada.whenSynced()
  expect(await server.hub.readDocument('essai:lu')).toMatchObject(json)
  addParagraph(ada.doc, 'À l’instant')
  await ada.whenSaved()
  const before = await pool().query(`SELECT count(*) FROM "DocumentUpdate"`)
  expect(JSON.stringify(await server.hub.readDocument('essai:lu'))).toContain('À l’instant')
  expect((await pool().query(`SELECT count(*) FROM "DocumentUpdate"`)).rows).toEqual(before.rows)
})

test('rows that a killed predecessor stored late are taken in, and no number is used twice', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:tardif')
  await ada.whenSynced()
  const late = initialUpdate({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Arrivé tard' }] }] })
  await pool().query(`INSERT INTO "DocumentUpdate" (document, seq, bytes) VALUES ('essai:tardif', 1, $1)`, [Buffer.from(late)])
  addParagraph(ada.doc, 'Écrit après')
  await ada.whenSaved()
  await vi.waitFor(() => expect(paragraphs(ada.doc).sort()).toEqual(['Arrivé tard', 'Écrit après'].sort()))
  const { rows } = await pool().query(`SELECT seq::int FROM "DocumentUpdate" WHERE document = 'essai:tardif' ORDER BY seq`)
  expect(rows).toEqual([{ seq: 1 }, { seq: 2 }])
})

test('hostile content is never seeded', () => {
  const hostile = { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://ailleurs.example/x.png' } }] }
  expect(() => initialUpdate(hostile)).toThrow('refused')
})

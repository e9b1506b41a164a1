import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { pool } from '~/platform/db/db.server'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

async function rowsOf(document: string): Promise<{ updates: number; snapshots: number }> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM "DocumentUpdate" WHERE document = $1) AS updates,
            (SELECT count(*)::int FROM "DocumentSnapshot" WHERE document = $1) AS snapshots`,
    [document],
  )
  return rows[0]
}

/** Stores a log as many keystrokes leave it: one row per character. */
async function typeLog(document: string, characters: number): Promise<string> {
  const doc = new Y.Doc()
  const updates: Buffer[] = []
  doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update)))
  addParagraph(doc, '')
  const text = (doc.getXmlFragment(DOCUMENT_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
  for (let index = 0; index < characters; index++) text.insert(index % 7 === 0 ? 0 : text.length, String.fromCharCode(97 + (index % 26)))
  for (let from = 0; from < updates.length; from += 5_000) {
    const slice = updates.slice(from, from + 5_000)
    await pool().query(
      `INSERT INTO "DocumentUpdate" (document, seq, bytes) SELECT $1, n + $2, b FROM unnest($3::bytea[]) WITH ORDINALITY AS t (b, n)`,
      [document, from, slice],
    )
  }
  return paragraphs(doc)[0] ?? ''
}

test('a log of 20,000 changes opens whole, is replaced by one state when the room empties, and opens the same again', async () => {
  const written = await typeLog('essai:long', 20_000)
  const server = await startDocumentServer({ databaseUrl: database.url(), idleMs: 20 })
  const ada = openDocument(server, 'ada', 'essai:long')
  await ada.whenSynced()
  expect(paragraphs(ada.doc)).toEqual([written])
  addParagraph(ada.doc, 'Fin')
  await ada.whenSaved()
  ada.destroy()
  await vi.waitFor(async () => expect(await rowsOf('essai:long')).toEqual({ updates: 0, snapshots: 1 }), { timeout: 5_000 })

  const bob = openDocument(server, 'bob', 'essai:long')
  await bob.whenSynced()
  expect(paragraphs(bob.doc)).toEqual([written, 'Fin'])
})

test('people write on while their document is compacted', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:vif')
  await ada.whenSynced()
  for (let index = 0; index < 700; index++) {
    addParagraph(ada.doc, `Ligne ${index}`)
    if (index % 7 === 0) await ada.whenSaved()
  }
  await ada.whenSaved()
  const wanted = paragraphs(ada.doc)
  ada.destroy()
  await server.crash()
  const next = await startDocumentServer({ databaseUrl: database.url() })
  const bob = openDocument(next, 'bob', 'essai:vif')
  await bob.whenSynced()
  expect(paragraphs(bob.doc)).toEqual(wanted)
})

test('a compaction that fails half-way leaves the log as it was', async () => {
  await typeLog('essai:rate', 400)
  const server = await startDocumentServer({ databaseUrl: database.url(), idleMs: 20 })
  await pool().query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'non'; END $$`)
  await pool().query(`CREATE TRIGGER refuse BEFORE DELETE ON "DocumentUpdate" FOR EACH ROW EXECUTE FUNCTION refuse()`)
  const ada = openDocument(server, 'ada', 'essai:rate')
  await ada.whenSynced()
  const wanted = paragraphs(ada.doc)
  ada.destroy()
  await server.stop()
  expect(await rowsOf('essai:rate')).toEqual({ updates: 401, snapshots: 0 })

  await pool().query('DROP TRIGGER refuse ON "DocumentUpdate"')
  const next = await startDocumentServer({ databaseUrl: database.url() })
  const bob = openDocument(next, 'bob', 'essai:rate')
  await bob.whenSynced()
  expect(paragraphs(bob.doc)).toEqual(wanted)
})

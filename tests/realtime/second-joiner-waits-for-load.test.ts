import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { pool } from '~/platform/db/db.server'
import { initialUpdate } from '~/editor/document-content.server'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const text = initialUpdate({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Déjà écrit' }] }] })

async function store(document: string): Promise<void> {
  await pool().query('INSERT INTO "DocumentUpdate" (document, seq, bytes) VALUES ($1, 1, $2)', [document, Buffer.from(text)])
}

test('« synced » means complete, for everybody who arrives during a cold load', async () => {
  await store('essai:froid')
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const lock = new pg.Client(database.url())
  await lock.connect()
  onTestFinished(() => lock.end())
  await lock.query('BEGIN; LOCK TABLE "DocumentUpdate" IN ACCESS EXCLUSIVE MODE')

  const seen: string[][] = []
  const everybody = ['ada', 'bob', 'lea'].map((name) => openDocument(server, name, 'essai:froid'))
  for (const one of everybody) one.onChange(() => one.state.status === 'synced' && seen.push(paragraphs(one.doc)))
  const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = '"DocumentUpdate"'::regclass`
  await vi.waitFor(async () => expect((await lock.query(waiting)).rows).toEqual([{ n: 1 }]))
  expect(everybody.map((one) => one.state.status)).toEqual(['connecting', 'connecting', 'connecting'])
  await lock.query('COMMIT')

  await Promise.all(everybody.map((one) => one.whenSynced()))
  expect(seen.every((one) => one[0] === 'Déjà écrit')).toBe(true)
})

test('a load that fails closes the room, stores nothing, and is tried again', async () => {
  await store('essai:panne')
  const server = await startDocumentServer({ databaseUrl: database.url() })
  await pool().query('ALTER TABLE "DocumentSnapshot" RENAME TO "Cachee"')
  const ada = openDocument(server, 'ada', 'essai:panne')
  addParagraph(ada.doc, 'Écrit trop tôt')
  await vi.waitFor(() => expect(ada.state.status).toBe('offline'))
  expect(ada.state.loaded).toBe(false)
  const { rows } = await pool().query(`SELECT count(*)::int AS n FROM "DocumentUpdate" WHERE document = 'essai:panne'`)
  expect(rows).toEqual([{ n: 1 }])

  await pool().query('ALTER TABLE "Cachee" RENAME TO "DocumentSnapshot"')
  await ada.whenSynced()
  expect(paragraphs(ada.doc)).toContain('Déjà écrit')
})

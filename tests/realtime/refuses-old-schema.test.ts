import { expect, test } from 'vitest'
import { pool } from '~/platform/db/db.server'
import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const stored = async () => (await pool().query(`SELECT seq, bytes FROM "DocumentUpdate" WHERE document = 'essai:un' ORDER BY seq`)).rows

test('a tab with another schema is asked to reload before it sees or sends anything', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Texte')
  await ada.whenSaved()
  const before = await stored()

  for (const schemaVersion of [DOCUMENT_SCHEMA_VERSION - 1, DOCUMENT_SCHEMA_VERSION + 1]) {
    const old = openDocument(server, 'bob', 'essai:un', { schemaVersion })
    addParagraph(old.doc, 'Contenu d’un autre âge')
    await expect(old.whenSynced()).rejects.toThrow('schema')
    expect(old.state.refusal?.message).toContain('Rechargez la page')
    expect(old.state.loaded).toBe(false)
  }
  expect(await stored()).toEqual(before)
})

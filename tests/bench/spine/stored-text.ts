import pg from 'pg'
import * as Y from 'yjs'
import { DocumentStore } from '#server/collaboration/document-store'
import { DOCUMENT_FIELD } from '~/editor/document-schema'

/** The text of rooms as the database alone has it, read without any server of ours. */
export async function storedTexts(databaseUrl: string, rooms: readonly string[]): Promise<Map<string, string>> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const store = new DocumentStore(pool)
  try {
    const texts = await Promise.all(
      rooms.map(async (room) => {
        const { snapshot, updates } = await store.load(`essai:${room}`)
        const doc = new Y.Doc()
        if (snapshot) Y.applyUpdate(doc, snapshot.state)
        doc.transact(() => {
          for (const { bytes } of updates) Y.applyUpdate(doc, bytes)
        })
        const paragraph = doc.getXmlFragment(DOCUMENT_FIELD).get(0)
        return [room, paragraph instanceof Y.XmlElement ? String(paragraph.get(0)) : ''] as const
      }),
    )
    return new Map(texts)
  } finally {
    await pool.end()
  }
}

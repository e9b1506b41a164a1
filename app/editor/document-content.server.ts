import type { JSONContent } from '@tiptap/core'
import { initProseMirrorDoc, prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { validateDocument } from './document-rules'
import { DOCUMENT_FIELD, documentSchema, emptyDocument } from './document-schema'

/**
 * The text of a Yjs document as an editor would show it (ProseMirror JSON). Pass a copy: blocks that two
 * concurrent changes left invalid are removed from it.
 * @throws Error when the content breaks the rules of documents.
 */
export function documentJson(copy: Y.Doc): JSONContent {
  const { doc } = initProseMirrorDoc(copy.getXmlFragment(DOCUMENT_FIELD), documentSchema())
  if (doc.childCount === 0) return emptyDocument
  const json: JSONContent = doc.toJSON()
  const problem = validateDocument(json)
  if (problem) throw new Error(`document content refused: ${problem}`)
  return json
}

/**
 * The Yjs update that a new document starts from.
 * @throws Error when the content breaks the rules of documents.
 */
export function initialUpdate(json: JSONContent): Uint8Array {
  const problem = validateDocument(json)
  if (problem) throw new Error(`document content refused: ${problem}`)
  documentSchema().nodeFromJSON(json).check()
  return Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(documentSchema(), json, DOCUMENT_FIELD))
}

/** What runs a statement written as a template; Prisma's client and its transactions are such. */
export interface StatementRunner {
  $executeRaw(statement: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
}

/**
 * Gives a document its first content, in the caller's transaction. Does nothing when it has content already:
 * a document is never seeded twice, or its text would be doubled. Returns whether it was stored.
 */
export async function createInitialDocument(tx: StatementRunner, document: string, json: JSONContent): Promise<boolean> {
  const bytes = initialUpdate(json)
  const stored = await tx.$executeRaw`
    INSERT INTO "DocumentUpdate" (document, seq, bytes)
    SELECT ${document}::text, 1, ${bytes}::bytea WHERE NOT EXISTS (SELECT 1 FROM "DocumentSnapshot" WHERE document = ${document})
    ON CONFLICT DO NOTHING`
  return stored === 1
}

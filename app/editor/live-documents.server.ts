import type { JSONContent } from '@tiptap/core'
import { Unavailable } from '~/platform/errors'

/**
 * The door to live documents that commands need. The hub lives in `server/`, which imports the application and
 * never the reverse, so it comes in here when the server starts.
 */
export interface LiveDocuments {
  /** The text as it is now (ProseMirror JSON), changes under way included. */
  readDocument(document: string): Promise<JSONContent>
}

// why: a development reload evaluates this module again while the hub stays.
const holder = globalThis as typeof globalThis & { [key: symbol]: LiveDocuments | undefined }
const slot = Symbol.for('maillage.live-documents')

/** Gives the application its live documents; returns how to take them away. */
export function connectLiveDocuments(documents: LiveDocuments): () => void {
  holder[slot] = documents
  return () => {
    if (holder[slot] === documents) holder[slot] = undefined
  }
}

/** The live documents; throws `Unavailable` (503) before the server has connected them. */
export function liveDocuments(): LiveDocuments {
  const documents = holder[slot]
  if (!documents) throw new Unavailable(undefined, { private: 'The document hub is not connected.' })
  return documents
}

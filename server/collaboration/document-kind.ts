import type { Access } from '~/editor/collaboration-protocol'

/** Who is behind a socket; stamped at the handshake, never taken from a client's message. */
export interface DocumentActor {
  userId: string
  sessionId: string
  name: string
  color?: string
  structureName?: string
}

/** What one client or one document may use. */
export interface DocumentLimits {
  /** One update, in bytes. */
  updateBytes: number
  /** One update, in Yjs structs. */
  updateStructs: number
  updatesPerSecond: number
  bytesPerSecond: number
  /** Whole document, encoded, in bytes. */
  documentBytes: number
  nodes: number
  depth: number
}

/**
 * A family of live documents; its name is the part before the colon (`chapitre:<id>`). The hub knows
 * nothing else about what a document is for.
 */
export interface DocumentKind {
  prefix: string
  schemaVersion: number
  /** What this person may do with this document; null: nothing, not even know that it exists. */
  authorise(actor: DocumentActor, id: string): Promise<Access | null>
  /** First content, as a Yjs update, of a document that has none yet. */
  initialState?(id: string): Promise<Uint8Array | null>
  limits?: Partial<DocumentLimits>
  /** Called once after writing paused; for search texts and "last edited" dates. */
  onPause?(id: string): void
}

/** Splits `chapitre:<id>`; null when it is not of that form. */
export function splitDocumentName(document: unknown): { prefix: string; id: string } | null {
  if (typeof document !== 'string') return null
  const match = /^([a-z][a-z-]{0,30}):([A-Za-z0-9_-]{1,64})$/.exec(document)
  return match ? { prefix: match[1] ?? '', id: match[2] ?? '' } : null
}

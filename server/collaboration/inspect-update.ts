import * as Y from 'yjs'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import type { DocumentLimits } from './document-kind'

export type UpdateVerdict =
  | { problem: 'malformed' | 'content' | 'too-large' }
  /** `types` counts the nodes among its structs: many of them are worth judging at once. */
  | { problem: null; structs: number; types: number }

/**
 * Judges an update by its bytes alone, before it is passed on: readable, within limits, made only of what a
 * text document uses, and not nested too deep within itself. What needs the document is judged when it is
 * applied (content-judge.ts).
 */
export function inspectUpdate(update: Uint8Array, limits: DocumentLimits): UpdateVerdict {
  if (update.length > limits.updateBytes) return { problem: 'too-large' }
  let structs: ReturnType<typeof Y.decodeUpdate>['structs']
  try {
    structs = Y.decodeUpdate(update).structs
  } catch {
    return { problem: 'malformed' }
  }
  if (structs.length > limits.updateStructs) return { problem: 'too-large' }

  let types = 0
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { content } = struct
    if (content instanceof Y.ContentType) {
      if (!(content.type instanceof Y.XmlElement) && !(content.type instanceof Y.XmlText)) return { problem: 'content' }
      types++
    } else if (!isPlain(content)) {
      return { problem: 'content' }
    }
    // why: at this point `parent` is still what the wire said: a root name, an id, or nothing.
    const parent: unknown = struct.parent
    if (typeof parent === 'string' && parent !== DOCUMENT_FIELD) return { problem: 'content' }
  }
  if (types > limits.depth && depthWithin(structs) > limits.depth) return { problem: 'content' }
  return { problem: null, structs: structs.length, types }
}

function isPlain(content: unknown): boolean {
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted
  )
}

/** Longest chain of nodes created inside one another by the same update. */
function depthWithin(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): number {
  const depths = new Map<string, number>()
  const key = (id: Y.ID) => `${id.client}.${id.clock}`
  let deepest = 0
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const parent: unknown = struct.parent
    // why: an item with a left neighbour does not name its parent; it has its neighbour's depth.
    const depth = parent instanceof Y.ID ? (depths.get(key(parent)) ?? 0) + 1 : struct.origin ? (depths.get(key(struct.origin)) ?? 1) : 1
    depths.set(key(struct.id), depth)
    depths.set(key(struct.lastId), depth)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

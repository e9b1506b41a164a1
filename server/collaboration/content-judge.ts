import * as Y from 'yjs'
import { markProblem, nodeProblem } from '~/editor/document-rules'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import type { DocumentLimits } from './document-kind'

/**
 * Keeps the running count of a document's nodes and judges every transaction by what it added: names,
 * attributes, marks, depth. Its cost follows the change, not the document.
 */
export class ContentJudge {
  private nodes = 0
  private found: string | null = null

  constructor(
    private readonly doc: Y.Doc,
    private readonly limits: Pick<DocumentLimits, 'depth' | 'nodes'>,
  ) {}

  /** Judges the whole document, then every later transaction. Returns the first problem, or null. */
  start(): string | null {
    this.nodes = 0
    const problem = this.wholeProblem()
    this.doc.on('afterTransaction', this.afterTransaction)
    return problem
  }

  /** Counts again after a restoration. */
  recount(): void {
    this.nodes = 0
    this.found = null
    this.wholeProblem()
  }

  /** The first problem since the last call, or null. */
  takeProblem(): string | null {
    const problem = this.found
    this.found = null
    return problem
  }

  private readonly afterTransaction = (transaction: Y.Transaction) => {
    if (this.found) return
    for (const [client, after] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0
      if (after <= before) continue
      const structs = this.doc.store.clients.get(client) ?? []
      for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
        const struct = structs[index]
        if (struct instanceof Y.Item && !struct.deleted) this.found ??= this.itemProblem(struct)
      }
    }
    if (this.nodes > this.limits.nodes) {
      // why: the running count only grows; deletions are seen by counting again.
      this.nodes = 0
      this.found ??= this.wholeProblem()
    }
  }

  private wholeProblem(): string | null {
    for (const structs of this.doc.store.clients.values()) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted) continue
        const problem = this.itemProblem(struct)
        if (problem) return problem
      }
    }
    return this.nodes > this.limits.nodes ? `more than ${this.limits.nodes} nodes` : null
  }

  private itemProblem(item: Y.Item): string | null {
    const { content, parentSub } = item
    if (content instanceof Y.ContentType) {
      this.nodes++
      const { type } = content
      if (type instanceof Y.XmlElement) return nodeProblem(type.nodeName) ?? this.depthProblem(item)
      return type instanceof Y.XmlText ? this.depthProblem(item) : 'type is not accepted'
    }
    if (content instanceof Y.ContentFormat) return content.value === null ? null : markProblem(content.key, content.value)
    if (content instanceof Y.ContentAny) {
      const parent = item.parent
      if (parentSub === null || !(parent instanceof Y.XmlElement)) return 'value outside an attribute'
      return nodeProblem(parent.nodeName, { [parentSub]: content.arr[content.arr.length - 1] })
    }
    return content instanceof Y.ContentString && item.parent instanceof Y.XmlText ? null : 'content is not accepted'
  }

  private depthProblem(item: Y.Item): string | null {
    let depth = 1
    let parent: unknown = item.parent
    while (parent instanceof Y.AbstractType && parent._item) {
      if (++depth > this.limits.depth) return `nested deeper than ${this.limits.depth}`
      parent = parent._item.parent
    }
    return parent === this.doc.share.get(DOCUMENT_FIELD) ? null : 'outside the text'
  }
}

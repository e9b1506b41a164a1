import * as Y from 'yjs'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import { ContentJudge } from './content-judge'
import type { DocumentLimits } from './document-kind'
import type { StoredDocument } from './document-store'

/**
 * Replays a stored document without the changes that broke its rules.
 * @param suspects number of a row → who is to blame for it; only these rows may be left out.
 * @returns the last good document, and the blamed.
 */
export function replayWithoutOffenders<Blame>(
  stored: StoredDocument,
  suspects: ReadonlyMap<number, Blame>,
  limits: DocumentLimits,
): { good: Y.Doc; offenders: Set<Blame> } {
  const offenders = new Set<Blame>()
  for (;;) {
    const offender = attempt()
    if ('good' in offender) return { good: offender.good, offenders }
    offenders.add(offender.blame)
  }

  function attempt(): { good: Y.Doc } | { blame: Blame } {
    const good = new Y.Doc()
    good.getXmlFragment(DOCUMENT_FIELD)
    if (stored.snapshot) Y.applyUpdate(good, stored.snapshot.state)
    good.transact(() => {
      for (const { seq, bytes } of stored.updates) if (!suspects.has(seq)) Y.applyUpdate(good, bytes)
    })
    const judge = new ContentJudge(good, limits)
    judge.start()
    for (const { seq, bytes } of stored.updates) {
      const blame = suspects.get(seq)
      if (blame === undefined || offenders.has(blame)) continue
      Y.applyUpdate(good, bytes)
      if (judge.takeProblem()) return { blame }
    }
    return { good }
  }
}

/**
 * Brings a live document back to the content of `good` as an ordinary change: blocks that are the same stay,
 * with their carets; the others are replaced.
 */
export function restoreContent(live: Y.Doc, good: Y.Doc): void {
  live.transact(() => {
    const fragment = live.getXmlFragment(DOCUMENT_FIELD)
    const wanted = good.getXmlFragment(DOCUMENT_FIELD).toArray().filter(isBlock)
    const texts = new Map(wanted.map((block) => [blockKey(block), blockText(block)]))
    const kept = new Set<string>()
    const present: unknown[] = fragment.toArray()
    for (let index = present.length - 1; index >= 0; index--) {
      const block = present[index]
      const text = isBlock(block) ? blockText(block) : null
      if (isBlock(block) && text !== null && texts.get(blockKey(block)) === text) kept.add(blockKey(block))
      else fragment.delete(index, 1)
    }
    wanted.forEach((block, index) => {
      if (!kept.has(blockKey(block))) fragment.insert(index, [block.clone()])
    })
  })
}

type Block = Y.XmlElement | Y.XmlText

function isBlock(node: unknown): node is Block {
  return node instanceof Y.XmlElement || node instanceof Y.XmlText
}

function blockKey(block: Block): string {
  const id = block._item?.id
  return id ? `${id.client}.${id.clock}` : ''
}

function blockText(block: Block): string | null {
  try {
    return block.toString()
  } catch {
    // why: a nesting deep enough to overflow the stack is what we came to remove.
    return null
  }
}

import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { MAX_UPDATE_BYTES } from './collaboration-protocol'
import { MAX_DEPTH } from './document-rules'

/**
 * Refuses, before it enters the document, what the server would refuse: an insertion over the size of one
 * update, or nesting beyond the limit. The text stays in the clipboard; `onRefused` shows the sentence.
 */
export const DocumentGuard = Extension.create<{ onRefused: (message: string) => void }>({
  name: 'documentGuard',
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options
    return [
      new Plugin({
        key: new PluginKey('documentGuard'),
        filterTransaction(transaction) {
          // why: what comes from the others was judged by the server.
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true
          const problem = insertionProblem(transaction)
          if (problem) onRefused(problem)
          return !problem
        },
      }),
    ]
  },
})

/** Why what a transaction inserts would be refused, as the sentence to show; null when it is fine. */
export function insertionProblem(transaction: Transaction): string | null {
  let tooDeep = false
  let inserted = 0
  transaction.mapping.maps.forEach((map, index) => {
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      const after = transaction.mapping.slice(index + 1)
      const from = after.map(newStart, -1)
      const to = after.map(newEnd, 1)
      inserted += to - from
      transaction.doc.nodesBetween(from, to, (_node, position) => {
        // why: one level is kept for the text that Yjs nests below its paragraph.
        if (transaction.doc.resolve(position).depth + 2 > MAX_DEPTH) tooDeep = true
        return !tooDeep
      })
    })
  })
  // why: UTF-8 and the marks' bookkeeping can take twice the number of characters.
  if (inserted * 2 > MAX_UPDATE_BYTES) return 'Ce texte est trop long pour être ajouté en une fois. Ajoutez-le en plusieurs morceaux.'
  if (tooDeep) return 'Les listes et les tableaux ne peuvent pas être imbriqués plus profondément.'
  return null
}

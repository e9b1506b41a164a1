import { Slice, type Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { insertionProblem } from '~/editor/document-guard'
import { validateDocument } from '~/editor/document-rules'
import { documentSchema } from '~/editor/document-schema'

const schema = documentSchema()
const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])

function quoted(levels: number, inner: Node): Node {
  let node = inner
  for (let level = 0; level < levels; level++) node = schema.node('blockquote', null, [node])
  return node
}

/** What is said when this block is inserted at the start of a short text. */
function inserting(block: Node): { problem: string | null; accepted: boolean } {
  const state = EditorState.create({ doc: schema.node('doc', null, [paragraph('Bonjour')]) })
  const transaction = state.tr.replace(0, 0, new Slice(schema.node('doc', null, [block]).content, 0, 0))
  return { problem: insertionProblem(transaction), accepted: validateDocument(transaction.doc.toJSON()) === null }
}

test('typing and ordinary pastes pass', () => {
  const state = EditorState.create({ doc: schema.node('doc', null, [paragraph('Bonjour')]) })
  expect(insertionProblem(state.tr.insertText(' à tous', 8))).toBeNull()
  expect(insertionProblem(state.tr.delete(1, 4))).toBeNull()
  expect(inserting(paragraph('a'.repeat(300_000)))).toEqual({ problem: null, accepted: true })
})

test('a paste beyond one update is refused in words', () => {
  expect(inserting(paragraph('a'.repeat(5_000_000))).problem).toContain('trop long')
})

test('whatever the guard lets in by its depth, the server accepts', () => {
  for (let levels = 0; levels < 40; levels++) {
    const { problem, accepted } = inserting(quoted(levels, paragraph('texte')))
    if (problem === null) expect([levels, accepted]).toEqual([levels, true])
    if (levels < 28) expect([levels, problem]).toEqual([levels, null])
    if (!accepted) expect(problem).toContain('imbriqués')
  }
})

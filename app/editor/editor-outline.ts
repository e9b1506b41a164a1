import type { Editor } from '@tiptap/core'
import { countWords } from './document-text'

/** One heading of the text being written. */
export interface OutlineHeading {
  level: number
  text: string
  /** Position in the text. */
  position: number
}

/** What stands beside the text: its headings and its length. */
export interface EditorOutline {
  headings: OutlineHeading[]
  words: number
}

/** Reads headings and length from the text as it is now. */
export function readOutline(editor: Editor): EditorOutline {
  const headings: OutlineHeading[] = []
  editor.state.doc.forEach((node, position) => {
    if (node.type.name === 'heading' && node.textContent.trim() !== '') {
      headings.push({ level: Number(node.attrs.level), text: node.textContent, position })
    }
  })
  return { headings, words: countWords(editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', ' ')) }
}

/** Brings a heading into view and puts the caret on it. */
export function goToHeading(editor: Editor, { position }: OutlineHeading): void {
  const element = editor.view.nodeDOM(position)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start', behavior: 'smooth' })
  editor.commands.setTextSelection(position + 1)
  editor.view.focus()
}

import type { JSONContent } from '@tiptap/core'

/** Nodes after which a new line begins. */
const blocks = new Set(['paragraph', 'heading', 'codeBlock', 'horizontalRule', 'tableRow', 'listItem', 'taskItem', 'image'])

/**
 * Plain text of a stored document, one line per block; alternative texts of images included. Walks without
 * recursion, so that no depth of nesting can exhaust the stack.
 */
export function documentText(document: JSONContent): string {
  const parts: string[] = []
  const waiting: (JSONContent | '\n')[] = [document]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === '\n') {
      parts.push('\n')
      continue
    }
    if (next.type === 'text' && typeof next.text === 'string') parts.push(next.text)
    if (next.type === 'hardBreak') parts.push('\n')
    if (next.type === 'tableCell' || next.type === 'tableHeader') parts.push(' ')
    if (next.type === 'image' && typeof next.attrs?.alt === 'string') parts.push(next.attrs.alt)
    if (next.type !== undefined && blocks.has(next.type)) waiting.push('\n')
    const content = Array.isArray(next.content) ? next.content : []
    for (let index = content.length - 1; index >= 0; index -= 1) {
      const child = content[index]
      if (child) waiting.push(child)
    }
  }
  return parts
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** How many words a text has, as French counts them (apostrophes part words). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0
}

/** One heading of a document, with the anchor that leads to it. */
export interface DocumentHeading {
  level: number
  text: string
  anchor: string
}

/** Headings of a document in order; `prefix` keeps anchors apart between chapters of one page. */
export function documentHeadings(document: JSONContent, prefix: string): DocumentHeading[] {
  const headings: DocumentHeading[] = []
  // why: headings stand at the top or in quotations and cells; only those at the top make an outline.
  for (const node of document.content ?? []) {
    if (node.type !== 'heading') continue
    const text = documentText({ type: 'doc', content: [node] })
    if (text === '') continue
    headings.push({ level: Number(node.attrs?.level) || 1, text, anchor: `${prefix}-${headings.length + 1}` })
  }
  return headings
}

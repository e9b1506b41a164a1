import type { JSONContent } from '@tiptap/core'
import { french } from './french'

const mark = /\*\*(?<bold>.+?)\*\*|\*(?<italic>.+?)\*|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g

/** Reads `**bold**`, `*italic*` and `[label](address)`; everything else is text. */
export function inlineContent(source: string): JSONContent[] {
  const content: JSONContent[] = []
  let from = 0
  for (const found of source.matchAll(mark)) {
    content.push(...plain(source.slice(from, found.index)))
    const { bold, italic, label, href } = found.groups ?? {}
    if (bold) content.push(...plain(bold, { type: 'bold' }))
    else if (italic) content.push(...plain(italic, { type: 'italic' }))
    else if (label) content.push(...plain(label, { type: 'link', attrs: { href } }))
    from = found.index + found[0].length
  }
  content.push(...plain(source.slice(from)))
  return content
}

function plain(text: string, one?: { type: string; attrs?: Record<string, unknown> }): JSONContent[] {
  if (text === '') return []
  return [{ type: 'text', text: french(text), ...(one && { marks: [one] }) }]
}

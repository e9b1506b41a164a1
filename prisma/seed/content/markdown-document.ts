import type { JSONContent } from '@tiptap/core'
import { documentSchema } from '~/editor/document-schema'
import { inlineContent } from './inline-marks'

/**
 * Turns a small Markdown into a document: `##` to `####` headings, paragraphs, `-` and `1.` lists, `- [ ]` tasks,
 * `>` quotations, `---`, tables. A table without a `|---|` line is a form: the first cell of each row is its label.
 * Throws when the result is not a document of the schema.
 */
export function markdownDocument(source: string): JSONContent {
  const content = source
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockNode(block.split('\n').map((line) => line.trim())))
  const node = documentSchema().nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [paragraph('')] })
  node.check()
  return node.toJSON() as JSONContent
}

function blockNode(lines: string[]): JSONContent {
  const first = lines[0] ?? ''
  const heading = /^(#{2,4}) (.+)$/.exec(first)
  if (heading) return { type: 'heading', attrs: { level: heading[1]?.length }, content: inlineContent(heading[2] ?? '') }
  if (first === '---') return { type: 'horizontalRule' }
  if (first.startsWith('|')) return tableNode(lines)
  if (first.startsWith('> ')) return { type: 'blockquote', content: [paragraph(lines.map((line) => line.slice(2)).join(' '))] }
  if (first.startsWith('- [')) return taskList(lines)
  if (first.startsWith('- ')) return listNode('bulletList', items(lines, /^- /))
  if (/^\d+\. /.test(first)) return listNode('orderedList', items(lines, /^\d+\. /))
  return paragraph(lines.join(' '))
}

function paragraph(text: string): JSONContent {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: inlineContent(text) }
}

/** Items of a list; a line without a marker continues the item above. */
function items(lines: string[], marker: RegExp): string[] {
  const found: string[] = []
  for (const line of lines) {
    if (marker.test(line)) found.push(line.replace(marker, ''))
    else found.push(`${found.pop() ?? ''} ${line}`)
  }
  return found
}

function listNode(type: 'bulletList' | 'orderedList', texts: string[]): JSONContent {
  return { type, content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) }
}

function taskList(lines: string[]): JSONContent {
  const content = items(lines, /^- (?=\[)/).map((line) => ({
    type: 'taskItem',
    attrs: { checked: line.startsWith('[x]') },
    content: [paragraph(line.slice(4))],
  }))
  return { type: 'taskList', content }
}

function tableNode(lines: string[]): JSONContent {
  const isForm = !/^\|[\s:|-]+\|$/.test(lines[1] ?? '')
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((text) => text.trim()),
    )
  const content = rows.map((texts, row) => ({
    type: 'tableRow',
    content: texts.map((text, column) => ({
      type: (isForm ? column === 0 : row === 0) ? 'tableHeader' : 'tableCell',
      content: [paragraph(text)],
    })),
  }))
  return { type: 'table', content }
}

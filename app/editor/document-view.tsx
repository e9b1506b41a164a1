import type { JSONContent } from '@tiptap/core'
import { createElement, Fragment, type ReactNode } from 'react'
import { isAllowedLink, isOwnImage, MAX_DEPTH } from './document-rules'
import { documentText } from './document-text'

export interface DocumentViewProps {
  document: JSONContent
  /** Start of the anchors of headings (`chapitre-2` gives `chapitre-2-1`…), as documentHeadings() names them. */
  anchorPrefix?: string
  /** Level of the heading above the text: its highest headings come one below, without a gap, and end at h6. */
  headingShift?: number
}

interface Rendering {
  anchorPrefix: string | undefined
  /** Added to the level of a heading. */
  shift: number
  /** Level of the heading before, as drawn: the next goes at most one deeper. */
  lastLevel: number
  anchors: number
}

/**
 * Shows a stored document (ProseMirror JSON) without the editor: on the server, in print, before scripts. Only
 * known nodes and marks are drawn, with attributes judged again; everything else is left out, its text kept.
 */
export function DocumentView({ document, anchorPrefix, headingShift = 0 }: DocumentViewProps) {
  const levels = (Array.isArray(document.content) ? document.content : []).map((node) =>
    node?.type === 'heading' ? wholeNumber(node.attrs?.level, 1) : Infinity,
  )
  const highest = Math.min(4, ...levels)
  const state = { anchorPrefix, shift: headingShift + 1 - highest, lastLevel: headingShift, anchors: 0 }
  return <div className="document">{renderList(document.content, 1, state)}</div>
}

function renderList(content: unknown, depth: number, state: Rendering): ReactNode[] {
  if (!Array.isArray(content)) return []
  return content.map((node: unknown, index) => <Fragment key={index}>{renderNode(node, depth, state)}</Fragment>)
}

function renderNode(value: unknown, depth: number, state: Rendering): ReactNode {
  if (typeof value !== 'object' || value === null) return null
  const node = value as JSONContent
  // why: a hostile nesting must not exhaust the stack; what lies deeper than documents may go is not drawn.
  if (depth > MAX_DEPTH) return null
  const children = () => renderList(node.content, depth + 1, state)
  switch (node.type) {
    case 'text':
      return renderText(node)
    case 'paragraph':
      return <p>{children()}</p>
    case 'heading':
      return renderHeading(node, depth, state, children())
    case 'hardBreak':
      return <br />
    case 'horizontalRule':
      return <hr />
    case 'blockquote':
      return <blockquote>{children()}</blockquote>
    case 'codeBlock':
      return (
        <pre tabIndex={0}>
          <code>{children()}</code>
        </pre>
      )
    case 'bulletList':
      return <ul>{children()}</ul>
    case 'orderedList':
      return <ol start={wholeNumber(node.attrs?.start, 1)}>{children()}</ol>
    case 'listItem':
      return <li>{children()}</li>
    case 'taskList':
      return <ul className="document-tasks">{children()}</ul>
    case 'taskItem':
      return (
        <li data-checked={node.attrs?.checked === true}>
          <span className="document-task-mark" role="img" aria-label={node.attrs?.checked === true ? 'Fait' : 'À faire'} />
          <div>{children()}</div>
        </li>
      )
    case 'table':
      return renderTable(node, depth, state)
    case 'tableRow':
      return <tr>{children()}</tr>
    case 'tableHeader':
      return (
        <th {...spans(node)} scope={node.attrs?.scope === 'col' ? 'col' : 'row'}>
          {children()}
        </th>
      )
    case 'tableCell':
      return <td {...spans(node)}>{children()}</td>
    case 'image':
      return renderImage(node)
    default:
      return children()
  }
}

function renderHeading(node: JSONContent, depth: number, state: Rendering, children: ReactNode): ReactNode {
  // why: a heading without words is noise in the list of headings that a screen reader gives.
  if (documentText({ type: 'doc', content: [node] }) === '') return null
  const wanted = wholeNumber(node.attrs?.level, 1) + state.shift
  const level = Math.max(1, Math.min(6, wanted, state.lastLevel + 1))
  state.lastLevel = level
  const outlined = depth === 1 && state.anchorPrefix !== undefined
  const id = outlined ? `${state.anchorPrefix}-${(state.anchors += 1)}` : undefined
  return createElement(`h${level}`, { id }, children)
}

/** Header cells name their column when a whole first row holds them, their row otherwise. */
function renderTable(node: JSONContent, depth: number, state: Rendering): ReactNode {
  const rows = Array.isArray(node.content) ? node.content : []
  const isHead = (row: JSONContent | undefined) =>
    Array.isArray(row?.content) && row.content.length > 0 && row.content.every((cell) => cell?.type === 'tableHeader')
  const headed = isHead(rows[0]) && rows.length > 1
  const body = (headed ? rows.slice(1) : rows).map((row) => withScope(row, 'row'))
  return (
    <div className="document-table" tabIndex={0} role="group" aria-label="Tableau">
      <table>
        {headed ? <thead>{renderList([withScope(rows[0], 'col')], depth + 1, state)}</thead> : null}
        <tbody>{renderList(body, depth + 1, state)}</tbody>
      </table>
    </div>
  )
}

function withScope(row: JSONContent | undefined, scope: 'col' | 'row'): JSONContent | undefined {
  if (!Array.isArray(row?.content)) return row
  return {
    ...row,
    content: row.content.map((cell) => (cell?.type === 'tableHeader' ? { ...cell, attrs: { ...cell.attrs, scope } } : cell)),
  }
}

function spans(node: JSONContent): { colSpan?: number; rowSpan?: number } {
  const colSpan = Math.min(1_000, wholeNumber(node.attrs?.colspan, 1))
  const rowSpan = Math.min(10_000, wholeNumber(node.attrs?.rowspan, 1))
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

function renderImage(node: JSONContent): ReactNode {
  const src: unknown = node.attrs?.src
  if (typeof src !== 'string' || !isOwnImage(src)) return null
  const alt = typeof node.attrs?.alt === 'string' ? node.attrs.alt : ''
  const width = wholeNumber(node.attrs?.width, 0)
  const height = wholeNumber(node.attrs?.height, 0)
  return <img src={src} alt={alt} loading="lazy" {...(width > 0 && height > 0 && { width, height })} />
}

function renderText(node: JSONContent): ReactNode {
  if (typeof node.text !== 'string') return null
  const marks = Array.isArray(node.marks) ? node.marks.slice(0, 12) : []
  return marks.reduceRight<ReactNode>((inner, mark: unknown) => renderMark(mark, inner), node.text)
}

function renderMark(value: unknown, inner: ReactNode): ReactNode {
  if (typeof value !== 'object' || value === null) return inner
  const mark = value as { type?: string; attrs?: Record<string, unknown> | null }
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link': {
      const href = mark.attrs?.href
      if (typeof href !== 'string' || !isAllowedLink(href)) return inner
      return (
        <a href={href} rel="noopener noreferrer nofollow">
          {inner}
        </a>
      )
    }
    default:
      return inner
  }
}

function wholeNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise
}

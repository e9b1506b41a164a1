import { getSchema, type Extensions, type JSONContent } from '@tiptap/core'
import { Image } from '@tiptap/extension-image'
import { Link } from '@tiptap/extension-link'
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { TableCell, TableHeader, TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import type { Schema } from '@tiptap/pm/model'
import { isAllowedLink, isOwnImage, MAX_SPAN } from './document-rules'

/**
 * Raised when a node or mark type is added, removed or changed. A client with another number is refused
 * before any sync: an editor with an older schema deletes, for everyone, what it does not know.
 */
export const DOCUMENT_SCHEMA_VERSION = 1

/** Name of the Yjs fragment that holds the text: the default of Tiptap's Collaboration extension. */
export const DOCUMENT_FIELD = 'default'

const ownLink = Link.extend({
  // why: rel, target and class come from the rendering, never from what was pasted.
  addAttributes() {
    return { href: { default: null }, title: { default: null } }
  },
}).configure({
  openOnClick: false,
  autolink: true,
  defaultProtocol: 'https',
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank', class: null },
  isAllowedUri: (url) => isAllowedLink(url),
})

const ownImage = Image.extend({
  parseHTML() {
    return [
      {
        tag: 'img[src]',
        getAttrs: (element) => (isOwnImage(element.getAttribute('src')) ? null : false),
      },
    ]
  },
  // why: the stock rule turns ![text](address) into an image of any address.
  addInputRules: () => [],
})

/**
 * Reads a whole number from pasted HTML. A page from elsewhere may say anything (`colspan="100%"`), and what
 * the server refuses would cut the person who pasted it off.
 */
function wholeNumber(name: string, from: number, to: number, otherwise: number) {
  return {
    default: otherwise,
    parseHTML: (element: HTMLElement) => {
      const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
      return value >= from && value <= to ? value : otherwise
    },
  }
}

const spans = {
  colspan: wholeNumber('colspan', 1, MAX_SPAN, 1),
  rowspan: wholeNumber('rowspan', 1, MAX_SPAN, 1),
  // why: columns share the width; widths pasted from elsewhere would not fit a phone.
  colwidth: { default: null, parseHTML: () => null },
}

const ownOrderedList = OrderedList.extend({
  addAttributes() {
    return { ...this.parent?.(), start: wholeNumber('start', 0, 1_000_000, 1) }
  },
})

/**
 * The extensions that define what a document contains; browser and server build the same schema from them.
 * The editor adds Collaboration (with its own undo), carets and what is only visual.
 */
export const documentExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3, 4] },
    link: false,
    orderedList: false,
    // why: Collaboration brings an undo of one's own changes only.
    undoRedo: false,
    // why: every open copy would add its own last paragraph.
    trailingNode: false,
  }),
  ownLink,
  ownImage,
  ownOrderedList,
  TaskList,
  TaskItem.configure({ nested: true }),
  TableKit.configure({ table: { resizable: false }, tableCell: false, tableHeader: false }),
  TableCell.extend({
    addAttributes() {
      return { ...this.parent?.(), ...spans }
    },
  }),
  TableHeader.extend({
    addAttributes() {
      return { ...this.parent?.(), ...spans }
    },
  }),
]

let schema: Schema | undefined

/** The ProseMirror schema of documents, built once. */
export function documentSchema(): Schema {
  schema ??= getSchema(documentExtensions)
  return schema
}

/** A document with one empty paragraph. */
export const emptyDocument: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] }

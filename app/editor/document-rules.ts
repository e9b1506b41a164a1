/**
 * What a document may contain, node by node (OWASP-style allow-list): names, attribute values, depth, count.
 * The hub judges live changes with it, renders and exports judge stored documents with it. Nothing an
 * honest editor can produce by typing or pasting may be refused here: its author would be cut off.
 */

/** Deepest nesting of nodes, the top node counted as 0. */
export const MAX_DEPTH = 32
/** Most nodes (texts not counted) in one document. */
export const MAX_NODES = 50_000

/** Widest cell of a table: the editor reserves a place for each column and row it covers. */
export const MAX_SPAN = 100

type AttributeRule = (value: unknown) => boolean

// why: Tiptap reads alt="2012" or title="true" from a paste as a number or a boolean.
const text =
  (maximum: number): AttributeRule =>
  (value) =>
    value === null || typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value.length <= maximum)
const whole =
  (from: number, to: number): AttributeRule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to
const oneOf =
  (...allowed: unknown[]): AttributeRule =>
  (value) =>
    allowed.includes(value)
const widths: AttributeRule = (value) =>
  value === null || (Array.isArray(value) && value.length <= MAX_SPAN && value.every((one) => one === null || whole(0, 20_000)(one)))

/** Whether a link may point there: http, https, mailto and tel only, spelled out. */
export function isAllowedLink(href: unknown): boolean {
  // why: browsers drop control characters and blanks before reading the scheme, so none is accepted.
  return typeof href === 'string' && href.length <= 4_000 && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href)
}

/** Whether an image comes from this product's own files. */
export function isOwnImage(src: unknown): boolean {
  return typeof src === 'string' && /^\/fichiers\/[A-Za-z0-9_-]{1,64}$/.test(src)
}

const cell = { colspan: whole(1, MAX_SPAN), rowspan: whole(1, MAX_SPAN), colwidth: widths, align: oneOf(null, 'left', 'center', 'right') }

const nodeRules: Record<string, Record<string, AttributeRule>> = {
  doc: {},
  paragraph: {},
  text: {},
  hardBreak: {},
  horizontalRule: {},
  blockquote: {},
  bulletList: {},
  listItem: {},
  taskList: {},
  tableRow: {},
  table: {},
  heading: { level: whole(1, 4) },
  orderedList: { start: whole(0, 1_000_000), type: text(20) },
  taskItem: { checked: oneOf(true, false) },
  codeBlock: { language: text(100) },
  tableCell: cell,
  tableHeader: cell,
  image: { src: isOwnImage, alt: text(2_000), title: text(2_000), width: text(20), height: text(20) },
}

const markRules: Record<string, Record<string, AttributeRule>> = {
  bold: {},
  italic: {},
  underline: {},
  strike: {},
  code: {},
  link: { href: isAllowedLink, title: text(2_000) },
}

function attributeProblem(rules: Record<string, AttributeRule>, attributes: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) return `attribute ${name.slice(0, 40)} is unknown`
    if (!rule(value)) return `attribute ${name} is not accepted`
  }
  return null
}

/** What is wrong with one node, or null. */
export function nodeProblem(name: string, attributes: Record<string, unknown> = {}): string | null {
  const rules = Object.hasOwn(nodeRules, name) ? nodeRules[name] : undefined
  if (!rules) return `node ${name.slice(0, 40)} is unknown`
  const problem = attributeProblem(rules, attributes)
  return problem && `${name}: ${problem}`
}

/** What is wrong with one mark, or null; `name` may carry the suffix that y-tiptap gives to overlapping marks. */
export function markProblem(name: string, attributes: unknown): string | null {
  const plain = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
  const rules = Object.hasOwn(markRules, plain) ? markRules[plain] : undefined
  if (!rules) return `mark ${plain.slice(0, 40)} is unknown`
  if (attributes === null || attributes === true || attributes === undefined) return null
  if (typeof attributes !== 'object') return `mark ${plain} is not an object`
  const problem = attributeProblem(rules, { ...attributes })
  return problem && `${plain}: ${problem}`
}

/**
 * The first thing wrong with a stored document (ProseMirror JSON), or null. Walks without recursion, so
 * that a document nested 20,000 deep is refused rather than a crash.
 */
export function validateDocument(json: unknown): string | null {
  const waiting: { node: unknown; depth: number }[] = [{ node: json, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (!isRecord(node) || typeof node.type !== 'string') return 'not a node'
    if (depth === 0 && node.type !== 'doc') return 'not a document'
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH}`
    if (node.type !== 'text' && ++count > MAX_NODES) return `more than ${MAX_NODES} nodes`
    if (node.attrs !== undefined && !isRecord(node.attrs)) return 'attributes are not an object'
    const problem = nodeProblem(node.type, node.attrs)
    if (problem) return problem
    if (node.type === 'text' && (typeof node.text !== 'string' || node.text === '')) return 'text without text'
    for (const mark of asList(node.marks)) {
      if (!isRecord(mark) || typeof mark.type !== 'string') return 'not a mark'
      const wrong = markProblem(mark.type, mark.attrs)
      if (wrong) return wrong
    }
    for (const child of asList(node.content)) waiting.push({ node: child, depth: depth + 1 })
  }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asList(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

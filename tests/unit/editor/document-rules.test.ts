import { describe, expect, test } from 'vitest'
import { isAllowedLink, isOwnImage, markProblem, MAX_DEPTH, nodeProblem, validateDocument } from '~/editor/document-rules'
import { documentExtensions, documentSchema, emptyDocument } from '~/editor/document-schema'

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })

const defaults = (attrs: Record<string, { default?: unknown }> = {}) =>
  Object.fromEntries(Object.entries(attrs).map(([name, { default: value }]) => [name, value]))

describe('links', () => {
  test.each(['https://exemple.fr/a?b=c#d', 'http://exemple.fr', 'mailto:a@exemple.fr', 'tel:+33400000000'])('%s is accepted', (href) => {
    expect(isAllowedLink(href)).toBe(true)
  })
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' https://x',
    'https://x y',
    'data:text/html,x',
    'vbscript:x',
    '//exemple.fr',
    '/chemin',
    'exemple.fr',
    '',
    null,
    5,
    {},
    `https://${'x'.repeat(5_000)}`,
  ])('%j is refused', (href) => {
    expect(isAllowedLink(href)).toBe(false)
  })
})

describe('images', () => {
  test('only one’s own uploads are accepted', () => {
    expect(isOwnImage('/fichiers/0198c0de-aaaa')).toBe(true)
    for (const src of [
      'https://ailleurs.example/x.png',
      '//ailleurs.example/x.png',
      'data:image/png;base64,AA',
      '/fichiers/../x',
      '/fichiers/a/b',
      '/fichiers/',
      '/connexion',
      null,
    ]) {
      expect(isOwnImage(src)).toBe(false)
    }
  })
})

describe('stored documents are judged node by node (security 44)', () => {
  test('what the editor makes is accepted', () => {
    expect(validateDocument(emptyDocument)).toBeNull()
    const { nodes, marks } = documentSchema()
    // Every type of the schema has its rule, with its default attributes, except those without a sensible default.
    for (const type of Object.values(nodes)) {
      const attributes = type.name === 'image' ? { src: '/fichiers/a1' } : defaults(type.spec.attrs)
      expect([type.name, nodeProblem(type.name, attributes)]).toEqual([type.name, null])
    }
    for (const type of Object.values(marks)) {
      const attributes = type.name === 'link' ? { href: 'https://exemple.fr', title: null } : null
      expect([type.name, markProblem(type.name, attributes)]).toEqual([type.name, null])
    }
    expect(documentExtensions.length).toBeGreaterThan(4)
  })

  test.each([
    ['an unknown node', doc({ type: 'script' })],
    ['a node named after a property of objects', doc({ type: 'constructor' })],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { style: 'color:red' } })],
    ['an inherited attribute name', doc({ type: 'paragraph', attrs: JSON.parse('{"__proto__":1,"constructor":1}') })],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } })],
    ['a remote image', doc({ type: 'image', attrs: { src: 'https://ailleurs.example' } })],
    ['a script in a link', doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }))],
    ['an unknown mark', doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'textStyle', attrs: { color: 'red' } }] }))],
    ['an empty text', doc(paragraph({ type: 'text', text: '' }))],
    ['something else than a document', paragraph()],
    ['nothing', null],
    ['a list', []],
  ])('%s is refused', (_name, json) => {
    expect(validateDocument(json)).not.toBeNull()
  })

  test('nesting is limited, and 20,000 levels are refused rather than a crash (security 45)', () => {
    const nested = (depth: number) => {
      let inner: unknown = { type: 'paragraph' }
      for (let level = 1; level < depth; level++) inner = { type: 'blockquote', content: [inner] }
      return doc(inner)
    }
    expect(validateDocument(nested(MAX_DEPTH))).toBeNull()
    expect(validateDocument(nested(MAX_DEPTH + 1))).toContain('nested')
    expect(validateDocument(nested(20_000))).toContain('nested')
  })
})

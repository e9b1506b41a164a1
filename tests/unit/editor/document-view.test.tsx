import type { JSONContent } from '@tiptap/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { documentHeadings, documentText } from '~/editor/document-text'
import { DocumentView } from '~/editor/document-view'

const html = (document: JSONContent, props = {}) => renderToStaticMarkup(<DocumentView document={document} {...props} />)
const doc = (...content: unknown[]) => ({ type: 'doc', content }) as JSONContent
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })
const image = (attrs: Record<string, unknown>) => doc({ type: 'image', attrs })

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//ailleurs.test/x',
  { toString: 'javascript:alert(1)' },
]

// security.md 45: a hostile stored document runs nothing, asks nothing of another site, and crashes nothing.
describe('a hostile stored document', () => {
  test.each(addresses)('keeps the words of a link to %j and drops the link', (href) => {
    const out = html(doc(paragraph(text('cliquez', link(href)))))
    expect(out).toContain('cliquez')
    expect(out).not.toContain('<a')
    expect(out).not.toContain('href')
  })

  test.each([
    'https://ailleurs.test/pixel.png',
    'data:image/svg+xml,<svg onload=alert(1)>',
    '//ailleurs.test/x',
    '/fichiers/../admin',
    '/fichiers/x?y=1',
    'javascript:alert(1)',
  ])('shows no image from %s', (src) => {
    expect(html(image({ src, alt: 'x' }))).not.toContain('<img')
  })

  test('has no attribute that the renderer did not write itself', () => {
    const attrs = {
      src: '/fichiers/0f8fad5b-d9cb-469f-a165-70867728950e',
      alt: '"><script>alert(1)</script>',
      onerror: 'alert(1)',
      style: 'position:fixed',
      srcset: 'https://ailleurs.test/x',
    }
    const out = html(
      doc(
        { type: 'image', attrs },
        { type: 'paragraph', attrs: { style: 'color:red', onclick: 'alert(1)', textAlign: 'left' }, content: [text('bonjour')] },
      ),
    )
    expect(out).toContain('<img src="/fichiers/0f8fad5b-d9cb-469f-a165-70867728950e"')
    expect(out).not.toMatch(/<script|onerror=|onclick=|style=|srcset/i)
    expect(out).toContain('<p>bonjour</p>')
  })

  test('shows markup as words', () => {
    const out = html(doc(paragraph(text('<script>alert(1)</script><svg onload=alert(1)>'))))
    expect(out).not.toMatch(/<script|<svg/)
    expect(out).toContain('&lt;script&gt;')
  })

  test.each(['script', 'iframe', 'svg', 'style', 'html', '__proto__', 'constructor', 'dangerouslySetInnerHTML'])(
    'draws no element for a node called %s, and keeps its text',
    (type) => {
      const out = html(
        doc({ type, attrs: { src: 'https://ailleurs.test', dangerouslySetInnerHTML: { __html: '<b>x</b>' } }, content: [text('mots')] }),
      )
      expect(out).toBe('<div class="document">mots</div>')
    },
  )

  test.each([
    null,
    42,
    'texte',
    [],
    { type: 7 },
    { type: 'text', text: { $$typeof: 'x' } },
    { type: 'paragraph', content: 'abc' },
    { type: 'heading', attrs: null },
    { type: 'table', content: [null] },
  ])('is drawn without failing when a node is %j', (node) => {
    expect(() => html(doc(node))).not.toThrow()
  })

  test('nested 20,000 deep neither fails nor hangs', () => {
    let nested: JSONContent = { type: 'paragraph', content: [{ type: 'text', text: 'au fond' }] }
    for (let depth = 0; depth < 20_000; depth += 1) nested = { type: 'blockquote', content: [nested] }
    const out = html(doc(nested))
    expect(out).not.toContain('au fond')
    expect(out.match(/<blockquote>/g)?.length).toBeLessThanOrEqual(32)
    expect(documentText(doc(nested))).toBe('au fond')
  })
})

test.each(['https://pole.test/page', 'http://pole.test', 'mailto:ada@exemple.test', 'tel:+33491000000'])(
  'a link to %s leads there',
  (href) => {
    expect(html(doc(paragraph(text('ici', link(href)))))).toContain(`<a href="${href}" rel="noopener noreferrer nofollow">ici</a>`)
  },
)

test('headings go down with the page without a gap, and answer to the table of contents', () => {
  const document = doc(
    { type: 'heading', attrs: { level: 1 }, content: [text('Un')] },
    { type: 'heading', attrs: { level: 1 }, content: [] },
    { type: 'heading', attrs: { level: 4 }, content: [text('Deux')] },
  )
  const out = html(document, { anchorPrefix: 'chapitre-1', headingShift: 2 })
  expect(out).toContain('<h3 id="chapitre-1-1">Un</h3>')
  expect(out).toContain('<h4 id="chapitre-1-2">Deux</h4>')
  expect(documentHeadings(document, 'chapitre-1').map((heading) => heading.anchor)).toEqual(['chapitre-1-1', 'chapitre-1-2'])
})

test('header cells say whether they name a column or a row', () => {
  const cell = (type: string, words: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(text(words))],
  })
  const row = (...content: unknown[]) => ({ type: 'tableRow', content })
  const out = html(
    doc({
      type: 'table',
      content: [
        row(cell('tableHeader', 'Année'), cell('tableHeader', 'Effectif')),
        row(cell('tableHeader', '2012'), cell('tableCell', '155')),
      ],
    }),
  )
  expect(out).toContain('<thead><tr><th scope="col"><p>Année</p></th>')
  expect(out).toContain('<th scope="row"><p>2012</p></th>')
})

test('tasks say whether they are done', () => {
  const out = html(
    doc({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('relire'))] }] }),
  )
  expect(out).toContain('aria-label="Fait"')
})

import fc from 'fast-check'
import type { TagParseRule } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { nodeProblem } from '~/editor/document-rules'
import { documentSchema } from '~/editor/document-schema'

/** What the editor reads from a tag with these attributes; only the last rule of a node looks at nothing else. */
function parsed(name: string, attributes: Record<string, string>): Record<string, unknown> | null {
  const rule = documentSchema().nodes[name]?.spec.parseDOM?.at(-1) as TagParseRule
  // why: tests have no DOM; the rules ask an element for its attributes only.
  const element = {
    getAttribute: (key: string) => attributes[key] ?? null,
    hasAttribute: (key: string) => key in attributes,
    style: {},
    querySelector: () => null,
    children: [],
  }
  const read = rule.getAttrs?.(element as unknown as HTMLElement)
  return read === false ? null : { ...read }
}

const values = fc.oneof(
  fc.constantFrom('0', '-1', '1', '3', '1e9', '999999999', '100%', 'abc', 'true', '12.5', '1,2', ''),
  fc.string({ maxLength: 12 }),
)

test.each(['tableCell', 'tableHeader', 'orderedList', 'image'])(
  'whatever a pasted page says of a %s, the server accepts what the editor makes of it',
  (name) => {
    fc.assert(
      fc.property(values, values, values, (first, second, third) => {
        const attributes = {
          colspan: first,
          rowspan: second,
          colwidth: third,
          start: first,
          type: second,
          src: '/fichiers/a1',
          alt: first,
          title: second,
          width: third,
        }
        const read = parsed(name, attributes)
        expect(nodeProblem(name, read ?? {})).toBeNull()
      }),
    )
  },
)

test('an image from elsewhere is not even read from a paste', () => {
  expect(parsed('image', { src: 'https://ailleurs.example/x.png' })).toBeNull()
})

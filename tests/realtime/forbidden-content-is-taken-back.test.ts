import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, enterRaw, paragraphs, updateOf } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

function nested(depth: number): Y.XmlElement {
  const top = new Y.XmlElement('blockquote')
  let inner = top
  for (let level = 1; level < depth; level++) {
    const next = new Y.XmlElement('blockquote')
    inner.insert(0, [next])
    inner = next
  }
  inner.insert(0, [new Y.XmlElement('paragraph')])
  return top
}

const element = (name: string, attributes: Record<string, string> = {}) => {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
const linked = (href: string) => {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  text.insert(0, 'cliquez', { link: { href } })
  paragraph.insert(0, [text])
  return paragraph
}

const hostile: [string, () => Y.XmlElement][] = [
  ['an unknown node', () => element('script')],
  ['an attribute nobody knows', () => element('paragraph', { onclick: 'alert(1)' })],
  ['an image from elsewhere', () => element('image', { src: 'https://ailleurs.example/x.png' })],
  ['an image of data', () => element('image', { src: 'data:image/svg+xml,<svg onload=alert(1)>' })],
  ['a link that runs script', () => linked('javascript:alert(1)')],
  ['a link that hides its scheme', () => linked('java\nscript:alert(1)')],
]

test.each(hostile)(
  '%s cuts its author off; the last good text comes back, with what others wrote meanwhile (security 44)',
  async (_name, make) => {
    const server = await startDocumentServer({ databaseUrl: database.url() })
    const document = `essai:${Math.random().toString(36).slice(2)}`
    const ada = openDocument(server, 'ada', document)
    await ada.whenSynced()
    addParagraph(ada.doc, 'Avant')
    await ada.whenSaved()

    const eve = await enterRaw(server, 'eve', document)
    eve.sendUpdate(updateOf((fragment) => fragment.insert(0, [make()])))
    addParagraph(ada.doc, 'Pendant')
    expect(await eve.evicted).toBe('content')
    await vi.waitFor(() => expect(paragraphs(ada.doc)).toEqual(['Avant', 'Pendant']))
    await ada.whenSaved()
    addParagraph(ada.doc, 'Après')
    await ada.whenSaved()
    expect(ada.state.status).toBe('synced')

    await server.crash()
    const next = await startDocumentServer({ databaseUrl: database.url() })
    const bob = openDocument(next, 'bob', document)
    await bob.whenSynced()
    expect(paragraphs(bob.doc)).toEqual(['Avant', 'Pendant', 'Après'])
  },
)

test('nesting beyond the limit within one change is refused before anybody sees it (security 43)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:profond')
  await ada.whenSynced()
  for (const depth of [40, 5_000]) {
    const eve = await enterRaw(server, 'eve', 'essai:profond')
    eve.sendUpdate(deepUpdate(depth))
    expect(await eve.evicted).toBe('content')
  }
  expect(paragraphs(ada.doc)).toEqual([])
})

test('nesting beyond the limit built step by step is taken back (security 43)', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:echelle')
  await ada.whenSynced()
  addParagraph(ada.doc, 'Avant')
  await ada.whenSaved()
  const eve = await enterRaw(server, 'eve', 'essai:echelle')
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => eve.sendUpdate(update))
  let inner: Y.XmlElement | Y.XmlFragment = doc.getXmlFragment('default')
  for (let step = 0; step < 3; step++) {
    const part = nested(15)
    inner.insert(0, [part])
    for (let next: unknown = part; next instanceof Y.XmlElement; next = next.get(0)) if (next.nodeName === 'blockquote') inner = next
  }
  expect(await eve.evicted).toBe('content')
  await vi.waitFor(() => expect(paragraphs(ada.doc)).toEqual(['Avant']))
})

test('a text with 32 levels is accepted', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada', 'essai:limite')
  await ada.whenSynced()
  ada.doc.getXmlFragment('default').insert(0, [nested(31)])
  await ada.whenSaved()
  await server.hub.readDocument('essai:limite')
  expect(ada.state.status).toBe('synced')
})

/** Made bottom-up from separate transactions, since Yjs itself cannot insert such a tree at once. */
function deepUpdate(depth: number): Uint8Array {
  const doc = new Y.Doc()
  let inner: Y.XmlElement | Y.XmlFragment = doc.getXmlFragment('default')
  for (let level = 0; level < depth; level++) {
    const next = new Y.XmlElement('blockquote')
    inner.insert(0, [next])
    inner = next
  }
  return Y.encodeStateAsUpdate(doc)
}

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { CollaborationProvider } from '~/editor/collaboration-provider'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import { openDocument, startDocumentServer, type DocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('write' as const), who: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), who: fc.nat(2), at: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), who: fc.nat(2), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), who: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('saved' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), who: fc.constant(0) }) },
)

test('three people, random edits, lost connections and killed servers: one text, with every acknowledged word once', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const document = `essai:hasard-${run++}`
      let server: DocumentServer = await startDocumentServer({ databaseUrl: database.url() })
      const { port } = server
      const people = ['ada', 'bob', 'lea'].map((name) => openDocument(server, name, document))
      await Promise.all(people.map((one) => one.whenSynced()))
      const erased = new Set<string>()
      const written: string[] = []
      for (const [index, one] of steps.entries()) {
        const person = people[one.who] as CollaborationProvider
        const fragment = person.doc.getXmlFragment(DOCUMENT_FIELD)
        if (one.kind === 'write') {
          written.push(`mot ${index}`)
          addParagraph(person.doc, `mot ${index}`)
        } else if (one.kind === 'erase' && fragment.length > 0) {
          const at = one.at % fragment.length
          erased.add(paragraphs(person.doc)[at]?.replace(/ \+\d+/g, '') ?? '')
          fragment.delete(at, 1)
        } else if (one.kind === 'insert' && fragment.length > 0) {
          const text = (fragment.get(one.at % fragment.length) as Y.XmlElement).get(0) as Y.XmlText
          text.insert(text.length, ` +${index}`)
        } else if (one.kind === 'cut') {
          for (const socket of server.io.sockets.sockets.values())
            if (socket.data.actor.userId === ['ada', 'bob', 'lea'][one.who]) socket.conn.close()
        } else if (one.kind === 'saved') {
          await person.whenSaved()
        } else if (one.kind === 'kill') {
          await server.crash()
          server = await startDocumentServer({ databaseUrl: database.url(), port })
        }
      }
      await Promise.all(people.map((one) => one.whenSaved()))
      await vi.waitFor(() => {
        const [first, ...others] = people.map((one) => JSON.stringify(one.doc.getXmlFragment(DOCUMENT_FIELD)))
        for (const other of others) expect(other).toBe(first)
      }, 10_000)
      const [ada] = people
      const seen = paragraphs((ada as CollaborationProvider).doc)
      for (const word of written) if (!erased.has(word)) expect(seen.filter((text) => text.replace(/ \+\d+/g, '') === word)).toHaveLength(1)

      for (const one of people) one.destroy()
      await server.crash()
      const last = await startDocumentServer({ databaseUrl: database.url() })
      const reader = openDocument(last, 'lecteur', document)
      await reader.whenSynced()
      expect(paragraphs(reader.doc)).toEqual(seen)
      reader.destroy()
      await last.stop()
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

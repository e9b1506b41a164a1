import { expect, test, vi } from 'vitest'
import { collaborationParser } from '~/editor/collaboration-parser'
import { FRAME_EVENT, frameCode } from '~/editor/collaboration-protocol'
import { openDocument, startDocumentServer } from '../setup/document-server'
import { addParagraph, paragraphs } from '../setup/document-text'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()

test('when one update is lost on the way, both sides notice and converge', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  const ada = openDocument(server, 'ada')
  await ada.whenSynced()

  // why: a network that loses one message in the middle.
  let lost = 0
  class LosingDecoder extends collaborationParser.Decoder {
    override add(chunk: unknown): void {
      if (chunk instanceof Uint8Array && chunk[0] === frameCode.update && lost++ === 0) return
      super.add(chunk)
    }
  }
  const bob = openDocument(server, 'bob', 'essai:un', {
    socket: { extraHeaders: { 'x-user': 'bob' }, parser: { ...collaborationParser, Decoder: LosingDecoder } },
  })
  await bob.whenSynced()
  addParagraph(ada.doc, 'Perdu en route')
  await ada.whenSaved()
  addParagraph(ada.doc, 'Arrivé')
  await ada.whenSaved()
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Perdu en route', 'Arrivé']), { timeout: 10_000 })
  expect(lost).toBeGreaterThan(1)
})

test('when the server missed an update, it asks for it', async () => {
  const server = await startDocumentServer({ databaseUrl: database.url() })
  let lost = 0
  class LosingEncoder extends collaborationParser.Encoder {
    override encode(
      packet: Parameters<InstanceType<typeof collaborationParser.Encoder>['encode']>[0],
    ): ReturnType<InstanceType<typeof collaborationParser.Encoder>['encode']> {
      const isUpdate = packet.data?.[0] === FRAME_EVENT && packet.data[1][0] === frameCode.update
      return isUpdate && lost++ === 0 ? [] : super.encode(packet)
    }
  }
  const ada = openDocument(server, 'ada', 'essai:manque', {
    socket: { extraHeaders: { 'x-user': 'ada' }, parser: { ...collaborationParser, Encoder: LosingEncoder } },
  })
  const bob = openDocument(server, 'bob', 'essai:manque')
  await Promise.all([ada.whenSynced(), bob.whenSynced()])
  addParagraph(ada.doc, 'Jamais parti')
  expect(lost).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  addParagraph(ada.doc, 'Suite')
  await vi.waitFor(() => expect(paragraphs(bob.doc)).toEqual(['Jamais parti', 'Suite']), { timeout: 10_000 })
  await vi.waitFor(async () => expect(JSON.stringify(await server.hub.readDocument('essai:manque'))).toContain('Jamais parti'))
})

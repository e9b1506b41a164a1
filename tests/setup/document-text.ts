import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { collaborationParser } from '~/editor/collaboration-parser'
import { encodeNumbered, events, FRAME_EVENT, frameCode, type JoinReply } from '~/editor/collaboration-protocol'
import { DOCUMENT_FIELD, DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'

/** Adds a paragraph at the end of a document. */
export function addParagraph(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const fragment = doc.getXmlFragment(DOCUMENT_FIELD)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    fragment.insert(fragment.length, [paragraph])
  })
}

/** The paragraphs of a document. */
export function paragraphs(doc: Y.Doc): string[] {
  return doc
    .getXmlFragment(DOCUMENT_FIELD)
    .toArray()
    .map((block) => block.toString().replace(/<[^>]*>/g, ''))
}

/** One update that makes any change to an empty document. */
export function updateOf(change: (fragment: Y.XmlFragment, doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => change(doc.getXmlFragment(DOCUMENT_FIELD), doc))
  return Y.encodeStateAsUpdate(doc)
}

export interface RawMember {
  socket: Socket
  reply: JoinReply
  sendUpdate(update: Uint8Array, code?: number): void
  /** Why the server put this client out. */
  evicted: Promise<string>
}

/** A client that is none of ours: enters a document and sends whatever bytes it likes. */
export async function enterRaw(server: { port: number }, userId: string, document = 'essai:un'): Promise<RawMember> {
  const socket = io(`http://127.0.0.1:${server.port}`, {
    parser: collaborationParser,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { 'x-user': userId },
  })
  onTestFinished(() => void socket.disconnect())
  const evicted = new Promise<string>((resolve) => {
    socket.on(events.evicted, (message: { reason: string }) => resolve(message.reason))
    socket.on('disconnect', (reason) => resolve(reason))
  })
  const reply: JoinReply = await socket.emitWithAck(events.join, {
    document,
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    clientId: Math.floor(Math.random() * 0xffff_ffff),
    fresh: true,
  })
  let number = 0
  return {
    socket,
    reply,
    evicted,
    sendUpdate: (update, code = frameCode.update) => {
      socket.emit(FRAME_EVENT, encodeNumbered(code, reply.ok ? reply.channel : 0, ++number, update))
    },
  }
}

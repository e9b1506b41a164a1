import { io } from 'socket.io-client'
import * as Y from 'yjs'
import { CollaborationProvider } from '~/editor/collaboration-provider'
import { initialUpdate } from '~/editor/document-content.server'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import { serve } from '../bench-process'

// People writing: each inserts a word of ten characters at Poisson intervals. A word is its own identity, and is
// only ever inserted between words, so that losses and doubles can be counted in the text afterwards.

export const WORD = 10

export interface EditorsJob {
  mode: 'hub' | 'relay'
  port: number
  rooms: string[]
  editorsPerRoom: number
  editsPerSecond: number
  /** Tells the words of this process from those of others. */
  prefix: string
}

export interface EditorsReport {
  /** Milliseconds from a local insertion to its integration in each other editor. */
  propagation: number[]
  /** Milliseconds from a local insertion to its durable acknowledgement. */
  acknowledged: number[]
  /** Room → words written, words acknowledged, and the text of each editor. */
  rooms: Record<string, { written: string[]; acknowledged: string[]; texts: string[] }>
}

interface Editor {
  doc: Y.Doc
  text: Y.XmlText
  room: string
  timer?: NodeJS.Timeout
  settled(): Promise<void>
  close(): void
}

let job: EditorsJob
let editors: Editor[] = []
let writing = false
let measuring = false
let count = 0
const writtenAt = new Map<string, number>()
const written = new Map<string, string[]>()
const acknowledged = new Map<string, string[]>()
let propagation: number[] = []
let acknowledgements: number[] = []

const now = () => Number(process.hrtime.bigint()) / 1e6

function wordsOf(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / WORD) }, (_, index) => text.slice(index * WORD, (index + 1) * WORD))
}

function textOf(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment(DOCUMENT_FIELD).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('the document is not loaded')
  return text
}

async function openHubEditor(room: string, name: string): Promise<Editor> {
  const provider = new CollaborationProvider({
    document: `essai:${room}`,
    url: `http://127.0.0.1:${job.port}`,
    socket: { transports: ['websocket'], extraHeaders: { 'x-user': name }, reconnectionDelay: 100, reconnectionDelayMax: 500 },
  })
  await provider.whenSynced()
  const waiting: { word: string; at: number }[] = []
  provider.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (typeof origin === 'string') waiting.push({ word: origin, at: writtenAt.get(origin) ?? now() })
  })
  provider.onChange(() => {
    const stored = waiting.splice(0, Math.max(0, waiting.length - provider.state.pendingCount))
    const at = now()
    for (const one of stored) {
      acknowledged.get(room)?.push(one.word)
      if (measuring) acknowledgements.push(at - one.at)
    }
  })
  return { doc: provider.doc, text: textOf(provider.doc), room, settled: () => provider.whenSaved(), close: () => provider.destroy() }
}

const relayStart = initialUpdate({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'commencer.' }] }] })

async function openRelayEditor(room: string): Promise<Editor> {
  const doc = new Y.Doc()
  const socket = io(`http://127.0.0.1:${job.port}`, { transports: ['websocket'], forceNew: true })
  await new Promise<void>((resolve) => socket.emit('join', room, resolve))
  Y.applyUpdate(doc, relayStart, socket)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.emit('update', room, update)
  })
  socket.on('update', (update: Uint8Array) => Y.applyUpdate(doc, new Uint8Array(update), socket))
  return { doc, text: textOf(doc), room, settled: () => Promise.resolve(), close: () => void socket.disconnect() }
}

function watch({ text }: Editor): void {
  text.observe((event) => {
    if (!measuring || event.transaction.local) return
    const at = now()
    for (const part of event.delta) {
      if (typeof part.insert !== 'string') continue
      for (const word of wordsOf(part.insert)) {
        const since = writtenAt.get(word)
        if (since !== undefined) propagation.push(at - since)
      }
    }
  })
}

function writeLater(editor: Editor): void {
  const wait = (-Math.log(1 - Math.random()) / job.editsPerSecond) * 1_000
  editor.timer = setTimeout(() => {
    if (!writing) return
    const word = `${job.prefix}${(count++).toString(36).padStart(WORD - job.prefix.length, '0')}`
    const position = Math.floor(Math.random() * (editor.text.length / WORD + 1)) * WORD
    writtenAt.set(word, now())
    written.get(editor.room)?.push(word)
    editor.doc.transact(() => editor.text.insert(position, word), word)
    writeLater(editor)
  }, wait)
}

serve({
  async open(asked: EditorsJob) {
    job = asked
    for (const room of job.rooms) {
      written.set(room, [])
      acknowledged.set(room, [])
    }
    const names = job.rooms.flatMap((room) =>
      Array.from({ length: job.editorsPerRoom }, (_, index) => ({ room, name: `${room}-${index}` })),
    )
    editors = await Promise.all(names.map(({ room, name }) => (job.mode === 'hub' ? openHubEditor(room, name) : openRelayEditor(room))))
    editors.forEach(watch)
  },
  write() {
    writing = true
    editors.forEach(writeLater)
  },
  measure() {
    propagation = []
    acknowledgements = []
    measuring = true
  },
  stop() {
    writing = false
    measuring = false
    for (const { timer } of editors) clearTimeout(timer)
  },
  settle: () => Promise.all(editors.map((editor) => editor.settled())).then(() => undefined),
  report(): EditorsReport {
    const rooms: EditorsReport['rooms'] = {}
    for (const room of job.rooms) {
      rooms[room] = {
        written: written.get(room) ?? [],
        acknowledged: acknowledged.get(room) ?? [],
        texts: editors.filter((editor) => editor.room === room).map((editor) => editor.text.toString()),
      }
    }
    return { propagation, acknowledged: acknowledgements, rooms }
  },
  close() {
    for (const editor of editors) editor.close()
  },
})

import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { CARET_INTERVAL_MS, type Person } from './collaboration-protocol'
import { DOCUMENT_FIELD } from './document-schema'

/** A caret as Yjs positions, which stay right while others write. */
interface Caret {
  anchor: unknown
  head: unknown
}

const KEEP_ALIVE_MS = 10_000

/**
 * Who else is here. Fills the `awareness` that Tiptap's caret extension reads: identities come from the
 * server, carets from the people; one's own caret leaves at most ten times per second.
 */
export class CollaborationPresence {
  readonly awareness: Awareness
  private people = new Map<number, Person>()
  private readonly carets = new Map<number, Caret | null>()
  private readonly keepAlive: ReturnType<typeof setInterval>
  private timer: ReturnType<typeof setTimeout> | undefined
  private lastSent = ''

  constructor(
    doc: Y.Doc,
    private readonly send: (caret: Uint8Array) => boolean,
  ) {
    this.awareness = new Awareness(doc)
    this.awareness.on('change', this.onChange)
    // why: y-protocols drops whoever was not heard of for 30 s; here the server says who left.
    this.keepAlive = setInterval(() => {
      for (const clientId of this.people.keys()) {
        const meta = this.awareness.meta.get(clientId)
        if (meta) meta.lastUpdated = Date.now()
      }
    }, KEEP_ALIVE_MS)
  }

  /** Everybody in the document, oneself included. */
  get everybody(): Person[] {
    return [...this.people.values()]
  }

  /** The server's list of who is here. */
  setPeople(list: readonly Person[]): void {
    const before = this.people
    this.people = new Map(list.map((person) => [person.clientId, person]))
    for (const clientId of before.keys()) {
      if (this.people.has(clientId)) continue
      this.carets.delete(clientId)
      this.show(clientId, null)
    }
    for (const person of list) this.showPerson(person)
  }

  /** Carets as other people sent them; anything else than a caret is ignored. */
  setCarets(carets: readonly (readonly [number, Uint8Array])[]): void {
    for (const [clientId, bytes] of carets) {
      if (clientId === this.awareness.clientID) continue
      this.carets.set(clientId, readCaret(bytes))
      const person = this.people.get(clientId)
      if (person) this.showPerson(person)
    }
  }

  /** Sends one's caret again after entering the room. */
  resend(): void {
    this.lastSent = ''
    this.onChange({ added: [], updated: [this.awareness.clientID], removed: [] })
  }

  destroy(): void {
    clearInterval(this.keepAlive)
    clearTimeout(this.timer)
    this.awareness.off('change', this.onChange)
    this.awareness.destroy()
  }

  private readonly onChange = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
    if (![...added, ...updated, ...removed].includes(this.awareness.clientID)) return
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      const caret = JSON.stringify(this.awareness.getLocalState()?.cursor ?? null)
      if (caret !== this.lastSent && this.send(new TextEncoder().encode(caret))) this.lastSent = caret
    }, CARET_INTERVAL_MS)
  }

  private showPerson(person: Person): void {
    if (person.clientId === this.awareness.clientID) return
    this.show(person.clientId, { user: person, cursor: this.carets.get(person.clientId) ?? null })
  }

  private show(clientId: number, state: { user: Person; cursor: Caret | null } | null): void {
    const { states, meta } = this.awareness
    const known = states.has(clientId)
    if (state) states.set(clientId, state)
    else states.delete(clientId)
    if (state) meta.set(clientId, { clock: (meta.get(clientId)?.clock ?? 0) + 1, lastUpdated: Date.now() })
    else meta.delete(clientId)
    const change = {
      added: state && !known ? [clientId] : [],
      updated: state && known ? [clientId] : [],
      removed: !state && known ? [clientId] : [],
    }
    this.awareness.emit('change', [change, this])
    this.awareness.emit('update', [change, this])
  }
}

/** Reads a caret; null for anything that the caret plugin could not place without failing. */
function readCaret(bytes: Uint8Array): Caret | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isRecord(value) || !isPosition(value.anchor) || !isPosition(value.head)) return null
    return { anchor: value.anchor, head: value.head }
  } catch {
    return null
  }
}

function isPosition(value: unknown): boolean {
  return (
    isRecord(value) &&
    isIdOrNothing(value.type) &&
    isIdOrNothing(value.item) &&
    (value.tname === undefined || value.tname === null || value.tname === DOCUMENT_FIELD) &&
    (value.assoc === undefined || typeof value.assoc === 'number')
  )
}

function isIdOrNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || (isRecord(value) && Number.isSafeInteger(value.client) && Number.isSafeInteger(value.clock))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

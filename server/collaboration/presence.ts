import type { Socket } from 'socket.io'
import { CARET_INTERVAL_MS, encodeCarets, events, MAX_CARET_BYTES, type Access, type Person } from '~/editor/collaboration-protocol'
import type { DocumentActor } from './document-kind'
import { fanOut, keepsUp } from './fan-out'

/** A person with a document open, as far as presence goes. */
export interface Present {
  socket: Socket
  actor: DocumentActor
  access: Access
  /** Yjs client id of this person's copy. */
  clientId: number
}

const colors = ['#b4531f', '#2f6f4f', '#7a3e8e', '#1f5f8b', '#a3324a', '#6b6112', '#3d4fa1', '#0f6f73', '#8a4b08', '#5a5f24']

/** A person as the others see them: identity of the session, never of a message. */
export function personOf({ actor, clientId, access }: Present): Person {
  return {
    clientId,
    userId: actor.userId,
    name: actor.name,
    color: actor.color ?? colorOf(actor),
    ...(actor.structureName === undefined ? {} : { structureName: actor.structureName }),
    access,
  }
}

function colorOf({ userId }: DocumentActor): string {
  let sum = 0
  for (let index = 0; index < userId.length; index++) sum = (sum * 31 + userId.charCodeAt(index)) >>> 0
  return colors[sum % colors.length] ?? '#2f6f4f'
}

/**
 * Who is in a document and where their carets are. A caret is opaque bytes shown under the identity that the
 * server stamped; the latest wins, at most ten per second and person leave, and a slow socket misses some.
 */
export class Presence {
  private readonly carets = new Map<number, Uint8Array>()
  private changed = new Set<number>()
  private peopleChanged = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly channel: number,
    private readonly members: ReadonlyMap<string, Present>,
  ) {}

  /** Takes a person's caret; readers show none. */
  receive(member: Present, caret: Uint8Array): void {
    if (member.access !== 'write' || caret.length > MAX_CARET_BYTES) return
    // why: the bytes are a slice of a larger network buffer that must not be kept alive.
    this.carets.set(member.clientId, Uint8Array.from(caret))
    this.changed.add(member.clientId)
    this.schedule()
  }

  /** Somebody came, left or changed rights. */
  announce(member: Present): void {
    if (!this.members.has(member.socket.id) || member.access === 'read') this.carets.delete(member.clientId)
    else for (const clientId of this.carets.keys()) this.changed.add(clientId)
    this.peopleChanged = true
    this.schedule()
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.send()
    }, CARET_INTERVAL_MS)
  }

  private send(): void {
    const members = [...this.members.values()]
    if (this.peopleChanged) {
      this.peopleChanged = false
      const people = members.map(personOf)
      for (const { socket } of members) socket.emit(events.people, { channel: this.channel, people })
    }
    const changed = this.changed
    this.changed = new Set()
    const carets = [...changed].flatMap((clientId) => {
      const caret = this.carets.get(clientId)
      return caret ? [[clientId, caret] as const] : []
    })
    if (carets.length === 0) return
    const frame = encodeCarets(this.channel, carets)
    const only = changed.size === 1 ? carets[0]?.[0] : undefined
    const ready = members.filter((member) => member.clientId !== only)
    fanOut(
      ready.filter(({ socket }) => keepsUp(socket)).map(({ socket }) => socket),
      frame,
    )
    if (ready.some(({ socket }) => !keepsUp(socket))) {
      for (const [clientId] of carets) this.changed.add(clientId)
      this.schedule()
    }
  }
}

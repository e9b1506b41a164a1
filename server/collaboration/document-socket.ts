import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import * as Y from 'yjs'
import {
  decodeFrame,
  decodeNumbered,
  events,
  FRAME_EVENT,
  frameCode,
  type JoinReply,
  type RefusalReason,
} from '~/editor/collaboration-protocol'
import type { DocumentActor, DocumentKind } from './document-kind'
import { fanOut } from './fan-out'
import type { Member, OpenDocument } from './open-document'
import { personOf } from './presence'
import { TokenBucket } from './token-bucket'

/** Somebody on the way in; rights may change while the document loads. */
export interface PendingJoin {
  document: string
  actor: DocumentActor
  revoked: boolean
  stale: boolean
}

/** What a socket needs of the hub. */
interface Hub {
  readonly options: { log: Pick<Logger, 'warn'> }
  readonly pendingJoins: Set<PendingJoin>
  kindOf(document: unknown): { kind: DocumentKind; id: string } | null
  document(name: string): Promise<OpenDocument>
  leave(member: Member): void
  evict(member: Member, reason: RefusalReason): void
}

const MAX_DOCUMENTS_PER_SOCKET = 20

/** Listens to one socket. Listeners are attached before the first await, so nothing is missed. */
export function acceptSocket(hub: Hub, socket: Socket): void {
  const members = new Map<number, Member>()
  const joins = new TokenBucket(5, 40)

  socket.on(events.join, (request: unknown, reply: unknown) => {
    if (typeof reply !== 'function') return
    const answer = (message: JoinReply) => void Reflect.apply(reply, undefined, [message])
    if (!joins.take()) return answer({ ok: false, reason: 'rate' })
    join(hub, socket, members, request, answer).catch((error: unknown) => {
      hub.options.log.warn({ err: error }, 'document could not be opened')
      answer({ ok: false, reason: 'unavailable' })
    })
  })

  socket.on(events.leave, (channel: unknown) => {
    const member = typeof channel === 'number' ? members.get(channel) : undefined
    if (!member) return
    members.delete(member.document.options.channel)
    hub.leave(member)
  })

  // why: ordinary listeners run two ticks later and are skipped when the socket left meanwhile, so the last
  // words of somebody who closes the page would be lost.
  socket.onAny((event: string, bytes: unknown) => {
    if (event !== FRAME_EVENT) return
    const frame = bytes instanceof Uint8Array ? decodeFrame(bytes) : null
    const member = frame && members.get(frame.channel)
    // why: a frame for a room one was just put out of is not an attack.
    if (!frame || !member || member.document.members.get(socket.id) !== member) return
    const reason = receive(member, frame.code, frame.payload)
    if (!reason) return
    members.delete(frame.channel)
    hub.evict(member, reason)
  })

  socket.on('disconnect', () => {
    for (const member of members.values()) hub.leave(member)
    members.clear()
  })
}

function receive(member: Member, code: number, payload: Uint8Array): RefusalReason | null {
  const { document } = member
  switch (code) {
    case frameCode.update:
    case frameCode.answer: {
      const numbered = decodeNumbered(payload)
      if (!numbered) return 'malformed'
      const { number, bytes } = numbered
      return code === frameCode.update ? document.receiveUpdate(member, number, bytes) : document.receiveAnswer(member, number, bytes)
    }
    case frameCode.carets:
      if (member.carets.take()) document.presence.receive(member, payload)
      return null
    case frameCode.ask:
      if (!member.requests.take()) return 'rate'
      try {
        Y.decodeStateVector(payload)
        fanOut([member.socket], document.stateFrame(payload))
        return null
      } catch {
        return 'malformed'
      }
    default:
      return 'malformed'
  }
}

async function join(
  hub: Hub,
  socket: Socket,
  members: Map<number, Member>,
  request: unknown,
  answer: (message: JoinReply) => void,
): Promise<void> {
  const wanted = readRequest(request)
  const found = wanted && hub.kindOf(wanted.document)
  const actor = socket.data.actor as DocumentActor | undefined
  if (!actor) return answer({ ok: false, reason: 'session' })
  if (!wanted || !found || members.size >= MAX_DOCUMENTS_PER_SOCKET) return answer({ ok: false, reason: 'access' })
  // why: before any sync; an editor with another schema deletes what it does not know, for everyone.
  if (wanted.schemaVersion !== found.kind.schemaVersion) return answer({ ok: false, reason: 'schema' })

  const pending: PendingJoin = { document: wanted.document, actor, revoked: false, stale: false }
  hub.pendingJoins.add(pending)
  try {
    let access = await found.kind.authorise(actor, found.id)
    if (!access) return answer({ ok: false, reason: 'access' })
    const document = await hub.document(wanted.document)
    while (pending.stale && access) {
      pending.stale = false
      access = await found.kind.authorise(actor, found.id)
    }
    if (!access || pending.revoked) return answer({ ok: false, reason: 'access' })
    if (!socket.connected) return
    const { channel, limits } = document.options
    const same = [...document.members.values()].find(({ clientId, socket: other }) => clientId === wanted.clientId && other !== socket)
    // why: somebody else's caret must not move under a borrowed id.
    if (same && same.actor.userId !== actor.userId) return answer({ ok: false, reason: 'unavailable' })
    // why: after a change of network the old connection may look alive for half a minute.
    if (same) hub.evict(same, 'unavailable')
    const member: Member = {
      socket,
      actor,
      access,
      clientId: wanted.clientId,
      document,
      updates: new TokenBucket(limits.updatesPerSecond),
      bytes: new TokenBucket(limits.bytesPerSecond, limits.updateBytes * 4),
      requests: new TokenBucket(2, 10),
      carets: new TokenBucket(30, 60),
    }
    answer({ ok: true, channel, access, maxUpdateBytes: limits.updateBytes, self: personOf(member) })
    members.set(channel, member)
    document.members.set(socket.id, member)
    document.presence.announce(member)
    if (wanted.fresh) fanOut([socket], document.stateFrame())
  } finally {
    hub.pendingJoins.delete(pending)
  }
}

function readRequest(value: unknown): { document: string; schemaVersion: number; clientId: number; fresh: boolean } | null {
  if (typeof value !== 'object' || value === null) return null
  const { document, schemaVersion, clientId, fresh } = value as Record<string, unknown>
  if (typeof document !== 'string' || typeof schemaVersion !== 'number' || typeof clientId !== 'number') return null
  if (!Number.isInteger(clientId) || clientId < 0 || clientId > 0xffff_ffff) return null
  return { document, schemaVersion, clientId, fresh: fresh === true }
}

import type { JSONContent } from '@tiptap/core'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import type * as Y from 'yjs'
import { events, MAX_UPDATE_BYTES, type RefusalReason } from '~/editor/collaboration-protocol'
import { documentJson } from '~/editor/document-content.server'
import { MAX_DEPTH, MAX_NODES } from '~/editor/document-rules'
import { acceptSocket, type PendingJoin } from './document-socket'
import { splitDocumentName, type DocumentActor, type DocumentKind, type DocumentLimits } from './document-kind'
import { DocumentStore } from './document-store'
import { OpenDocument, type DocumentEntry, type Member } from './open-document'
import { UpdateLog } from './update-log'

export const defaultLimits: DocumentLimits = {
  updateBytes: MAX_UPDATE_BYTES,
  updateStructs: 50_000,
  updatesPerSecond: 60,
  bytesPerSecond: 500_000,
  documentBytes: 8_000_000,
  nodes: MAX_NODES,
  depth: MAX_DEPTH,
}

export interface DocumentHubOptions {
  pool: Pool
  kinds: readonly DocumentKind[]
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  limits?: Partial<DocumentLimits>
  /** How long an empty room stays in memory. */
  idleMs?: number
  /** Rights are asked again at least this often, beside `rejudge`. */
  rejudgeEveryMs?: number
}

/** Whom an eviction or a new judgement concerns; what is left out matches everybody. */
export interface MemberFilter {
  document?: string
  userId?: string
  sessionId?: string
}

/**
 * Keeps live documents: checks, passes on, stores, acknowledges. One per process; a Socket.IO server that uses
 * `collaborationParser` and stamps `socket.data.actor` is given to `attach`.
 */
export class DocumentHub {
  readonly pendingJoins = new Set<PendingJoin>()
  private readonly kinds: ReadonlyMap<string, DocumentKind>
  private readonly store: DocumentStore
  private readonly updates: UpdateLog<DocumentEntry>
  private readonly open = new Map<string, Promise<OpenDocument>>()
  private readonly loaded = new Map<string, OpenDocument>()
  private readonly idleTimers = new Map<string, NodeJS.Timeout>()
  private readonly rejudgeTimer: NodeJS.Timeout
  private turn: Set<OpenDocument> | null = null
  private lastChannel = 0
  /** Counts requests for documents: an idle one that was asked for meanwhile stays open. */
  private uses = 0
  private closed = false

  constructor(readonly options: DocumentHubOptions) {
    this.kinds = new Map(options.kinds.map((kind) => [kind.prefix, kind]))
    this.store = new DocumentStore(options.pool)
    this.updates = new UpdateLog<DocumentEntry>({
      store: this.store,
      log: options.log,
      saved: (entries, at) => {
        const byDocument = new Map<OpenDocument, DocumentEntry[]>()
        for (const entry of entries) {
          const list = byDocument.get(entry.open)
          if (list) list.push(entry)
          else byDocument.set(entry.open, [entry])
        }
        for (const [document, list] of byDocument) document.acknowledge(list, at)
      },
      foreign: (document, updates) => this.loaded.get(document)?.takeIn(updates),
    })
    this.rejudgeTimer = setInterval(() => void this.rejudge(), options.rejudgeEveryMs ?? 60_000).unref()
  }

  /** Serves documents on this Socket.IO server's main namespace. */
  attach(io: Server): void {
    io.on('connection', (socket: Socket) => acceptSocket(this, socket))
  }

  /** The kind and id a document's name stands for; null when unknown. */
  kindOf(document: unknown): { kind: DocumentKind; id: string } | null {
    const name = splitDocumentName(document)
    const kind = name && this.kinds.get(name.prefix)
    return name && kind ? { kind, id: name.id } : null
  }

  limitsOf(kind: DocumentKind): DocumentLimits {
    return { ...defaultLimits, ...this.options.limits, ...kind.limits }
  }

  /** The document, loaded once for all who ask at the same time; a failed load leaves nothing behind. */
  async document(name: string): Promise<OpenDocument> {
    if (this.closed) throw new Error('document hub is closed')
    this.uses++
    const present = this.open.get(name)
    const loading = present ?? this.load(name)
    if (!present) this.open.set(name, loading)
    try {
      const document = await loading
      this.closeWhenIdle(document)
      return document
    } catch (error) {
      if (this.open.get(name) === loading) this.open.delete(name)
      throw error
    }
  }

  /** The present text as ProseMirror JSON, with everything received so far; for publication and search. */
  async readDocument(name: string): Promise<JSONContent> {
    const document = await this.document(name)
    return documentJson(document.copy())
  }

  /** Changes a document through the same door as people; resolves when the change is stored. */
  async writeDocument(name: string, mutate: (doc: Y.Doc) => void, actorId: string | null = null): Promise<void> {
    const document = await this.document(name)
    await document.write(mutate, actorId)
  }

  /** Puts matching people out at once, without asking the policy. */
  revoke(filter: MemberFilter): void {
    for (const join of this.pendingJoins) if (matches(filter, join.document, join.actor)) join.revoked = true
    for (const member of this.members(filter)) this.evict(member, 'access')
  }

  /** Asks the policy again for matching people; whoever lost the right is out when this resolves. */
  async rejudge(filter: MemberFilter = {}): Promise<void> {
    for (const join of this.pendingJoins) if (matches(filter, join.document, join.actor)) join.stale = true
    await Promise.all(this.members(filter).map((member) => this.rejudgeMember(member)))
  }

  /** Resolves when everything received so far is stored. */
  async flush(): Promise<void> {
    for (const document of this.loaded.values()) document.applyReceived()
    await this.updates.drained()
  }

  /** Stores what is left and closes; waits at most `withinMs` for a database that is away. */
  async close(withinMs = 5_000): Promise<void> {
    this.closed = true
    clearInterval(this.rejudgeTimer)
    for (const timer of this.idleTimers.values()) clearTimeout(timer)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([this.flush(), late])
    clearTimeout(timer)
    this.updates.stop()
    for (const document of this.loaded.values()) document.close()
    this.loaded.clear()
    this.open.clear()
  }

  /** A person leaves; the room is kept for a while. */
  leave(member: Member): void {
    const { document } = member
    if (document.members.get(member.socket.id) !== member) return
    document.members.delete(member.socket.id)
    document.presence.announce(member)
    this.closeWhenIdle(document)
  }

  /** Puts a person out and says why. */
  evict(member: Member, reason: RefusalReason): void {
    this.leave(member)
    const { socket, document } = member
    socket.emit(events.evicted, { channel: document.options.channel, reason })
    this.options.log.info({ document: document.name, userId: member.actor.userId, reason }, 'put out of a document')
    // why: whoever sends what Yjs cannot read is not one of our editors.
    if (reason === 'malformed') socket.disconnect(true)
  }

  private async load(name: string): Promise<OpenDocument> {
    const found = this.kindOf(name)
    if (!found) throw new Error(`unknown kind of document: ${name}`)
    const { kind, id } = found
    let stored = await this.store.load(name)
    if (stored.snapshot && stored.snapshot.schemaVersion > kind.schemaVersion) throw new Error(`${name} was written by a newer version`)
    if (stored.lastSeq === 0) {
      const first = await kind.initialState?.(id)
      if (first && (await this.store.appendFirst(name, first))) stored = await this.store.load(name)
    }
    const document = new OpenDocument({
      name,
      id,
      kind,
      channel: ++this.lastChannel,
      limits: this.limitsOf(kind),
      store: this.store,
      updates: this.updates,
      log: this.options.log,
      schedule: (one) => this.schedule(one),
      evict: (member, reason) => this.evict(member, reason),
      discard: (one) => this.discard(one),
    })
    await document.fill(stored)
    this.loaded.set(name, document)
    return document
  }

  /** One turn for all documents: pass on what came in, then start storing it. */
  private schedule(document: OpenDocument): void {
    if (this.turn) {
      this.turn.add(document)
      return
    }
    this.turn = new Set([document])
    setImmediate(() => {
      const documents = this.turn ?? []
      this.turn = null
      for (const one of documents) one.flush()
      this.updates.pump()
    })
  }

  private closeWhenIdle(document: OpenDocument): void {
    clearTimeout(this.idleTimers.get(document.name))
    if (document.members.size > 0 || this.closed) return
    const timer = setTimeout(() => void this.closeIdle(document), this.options.idleMs ?? 20_000)
    this.idleTimers.set(document.name, timer.unref())
  }

  private async closeIdle(document: OpenDocument): Promise<void> {
    const before = this.uses
    await document.stored()
    await document.compact()
    if (document.members.size > 0 || this.uses !== before || this.pendingJoins.size > 0 || this.closed) return this.closeWhenIdle(document)
    this.forget(document)
  }

  private discard(document: OpenDocument): void {
    for (const member of [...document.members.values()]) this.evict(member, 'unavailable')
    this.forget(document)
  }

  private forget(document: OpenDocument): void {
    if (this.loaded.get(document.name) !== document) return
    clearTimeout(this.idleTimers.get(document.name))
    this.idleTimers.delete(document.name)
    this.loaded.delete(document.name)
    this.open.delete(document.name)
    document.close()
  }

  private members(filter: MemberFilter): Member[] {
    return [...this.loaded.values()].flatMap((document) =>
      [...document.members.values()].filter((member) => matches(filter, document.name, member.actor)),
    )
  }

  private async rejudgeMember(member: Member): Promise<void> {
    const { document, actor, socket } = member
    const { kind, id, channel } = document.options
    let access: Member['access'] | null
    try {
      access = await kind.authorise(actor, id)
    } catch (error) {
      // why: a database that is away takes nobody's right; the next round asks again.
      this.options.log.warn({ err: error, document: document.name }, 'rights could not be judged')
      return
    }
    if (document.members.get(socket.id) !== member) return
    if (!access) return this.evict(member, 'access')
    if (access === member.access) return
    member.access = access
    socket.emit(events.access, { channel, access })
    document.presence.announce(member)
  }
}

function matches(filter: MemberFilter, document: string, actor: DocumentActor): boolean {
  return (
    (filter.document === undefined || filter.document === document) &&
    (filter.userId === undefined || filter.userId === actor.userId) &&
    (filter.sessionId === undefined || filter.sessionId === actor.sessionId)
  )
}

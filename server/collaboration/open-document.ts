import type { Logger } from 'pino'
import * as Y from 'yjs'
import { encodeSaved, encodeState, type RefusalReason } from '~/editor/collaboration-protocol'
import { DOCUMENT_FIELD } from '~/editor/document-schema'
import { ContentJudge } from './content-judge'
import type { DocumentKind, DocumentLimits } from './document-kind'
import type { DocumentStore, StoredDocument } from './document-store'
import { fanOut } from './fan-out'
import { inspectUpdate } from './inspect-update'
import { Outbox } from './outbox'
import { Presence, type Present } from './presence'
import { replayWithoutOffenders, restoreContent } from './restore-document'
import type { TokenBucket } from './token-bucket'
import type { LogEntry, UpdateLog } from './update-log'

/** One socket in one document. */
export interface Member extends Present {
  document: OpenDocument
  updates: TokenBucket
  bytes: TokenBucket
  requests: TokenBucket
  carets: TokenBucket
}

/** A change on its way to the log; `member` null: made by the product itself. */
export interface DocumentEntry extends LogEntry {
  update: Uint8Array | null
  open: OpenDocument
  member: Member | null
  /** The author's own number for it, given back when it is stored. */
  number: number
  /** Resolves a waiting command. */
  stored?: () => void
}

export interface OpenDocumentOptions {
  name: string
  id: string
  channel: number
  kind: DocumentKind
  limits: DocumentLimits
  store: DocumentStore
  updates: UpdateLog<DocumentEntry>
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Asks for `flush` once the present events are read. */
  schedule(document: OpenDocument): void
  evict(member: Member, reason: RefusalReason): void
  /** The document can no longer be trusted: everybody out, nothing more stored from it. */
  discard(document: OpenDocument): void
}

const APPLY_AFTER_MS = 500
const APPLY_AFTER_UPDATES = 200
/** An update that creates more nodes than this is applied and judged in the same turn. */
const APPLY_NOW_TYPES = 8
const COMPACT_AFTER_ROWS = 300
const PAUSE_MS = 3_000
const NO_CHANGE = 2

/**
 * A document in memory. The hot path is `receiveUpdate`: check, queue, leave; no await, no database, no work
 * on the Yjs document, which is brought up to date lazily.
 */
export class OpenDocument {
  readonly doc = new Y.Doc()
  readonly members = new Map<string, Member>()
  readonly presence: Presence
  private readonly outbox: Outbox
  private readonly judge: ContentJudge
  private unapplied: DocumentEntry[] = []
  private applyTimer: NodeJS.Timeout | undefined
  private pauseTimer: NodeJS.Timeout | undefined
  private cachedState: Uint8Array | null = null
  /** Encoded size, counted up with each update and measured when it passes the limit. */
  private size = 0
  private restoration: Promise<void> | null = null
  private compacting: Promise<void> | null = null
  private compactedSeq = 0

  constructor(readonly options: OpenDocumentOptions) {
    this.presence = new Presence(options.channel, this.members)
    this.outbox = new Outbox(options.channel, this.members)
    this.doc.getXmlFragment(DOCUMENT_FIELD)
    this.judge = new ContentJudge(this.doc, options.limits)
  }

  get name(): string {
    return this.options.name
  }

  /** Fills the document from what is stored, in slices so that a long log blocks nobody. */
  async fill(stored: StoredDocument): Promise<void> {
    if (stored.snapshot) Y.applyUpdate(this.doc, stored.snapshot.state)
    await applyInSlices(this.doc, stored.updates)
    this.compactedSeq = stored.snapshot?.seq ?? 0
    this.size = this.fullState().length
    this.options.updates.open(this.name, stored.lastSeq)
    const problem = this.judge.start()
    if (!problem) return
    // why: the process ended between storing a change and judging it.
    this.options.log.warn({ document: this.name, problem }, 'document restored at load')
    const { good } = replayWithoutOffenders(stored, new Map(stored.updates.map(({ seq }) => [seq, seq])), this.options.limits)
    await this.replaceBy(good)
  }

  /** Takes a change of a client; returns why it is refused, or null. */
  receiveUpdate(member: Member, number: number, bytes: Uint8Array): RefusalReason | null {
    if (member.access !== 'write' || this.restoration) return null
    const verdict = this.admit(member, bytes)
    if (typeof verdict === 'string') return verdict
    const entry = this.queue(bytes, member, number)
    this.unapplied.push(entry)
    if (verdict.types > APPLY_NOW_TYPES || this.unapplied.length >= APPLY_AFTER_UPDATES) setImmediate(() => this.applyReceived())
    else this.applyTimer ??= setTimeout(() => this.applyReceived(), APPLY_AFTER_MS)
    return null
  }

  /**
   * Takes what a client has and we lacked. It repeats its whole delete set each time, so only what is new to
   * the document is stored and passed on.
   */
  receiveAnswer(member: Member, number: number, bytes: Uint8Array): RefusalReason | null {
    if (member.access !== 'write' || this.restoration) return null
    const verdict = this.admit(member, bytes)
    if (typeof verdict === 'string') return verdict
    this.applyReceived()
    const news = this.change(() => Y.applyUpdate(this.doc, bytes, this))
    // why: what still waits for an earlier change is in no event; then everything sent is kept.
    const { pendingStructs, pendingDs } = this.doc.store
    const incomplete = pendingStructs !== null || pendingDs !== null
    const entry = this.queue(incomplete ? bytes : news, member, number)
    this.judged([entry])
    return null
  }

  /** Changes the document on behalf of the product; resolves when the change is stored. */
  async write(mutate: (doc: Y.Doc) => void, actorId: string | null): Promise<void> {
    this.applyReceived()
    await this.restoration
    await this.commit(mutate, actorId)
  }

  private commit(mutate: (doc: Y.Doc) => void, actorId: string | null): Promise<void> {
    this.applyReceived()
    const news = this.change(() => this.doc.transact(() => mutate(this.doc), this))
    return new Promise((resolve) => {
      this.queue(news, null, 0, actorId).stored = resolve
    })
  }

  /** Takes in rows stored by somebody else. */
  takeIn(updates: StoredDocument['updates']): void {
    for (const { bytes } of updates) {
      const entry: DocumentEntry = { document: this.name, bytes: null, update: bytes, open: this, actorId: null, member: null, number: 0 }
      this.unapplied.push(entry)
      this.outbox.add(entry)
    }
    this.options.schedule(this)
    this.applyReceived()
  }

  /** The frame that brings a client with this state vector (none: nothing) up to date. */
  stateFrame(vector?: Uint8Array): Uint8Array {
    this.applyReceived()
    const update = vector ? Y.encodeStateAsUpdate(this.doc, vector) : this.fullState()
    return encodeState(this.options.channel, Y.encodeStateVector(this.doc), update)
  }

  /** A copy of the present document, for readers: converting the live one would change it. */
  copy(): Y.Doc {
    this.applyReceived()
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.fullState())
    return copy
  }

  /** Passes on what was received since the last turn. */
  flush(): void {
    this.outbox.flush()
  }

  /** Tells authors what is stored; one message per person and batch. */
  acknowledge(entries: readonly DocumentEntry[], at: number): void {
    const highest = new Map<Member, number>()
    for (const { member, number, stored } of entries) {
      if (member) highest.set(member, number)
      stored?.()
    }
    for (const [{ socket }, number] of highest) fanOut([socket], encodeSaved(this.options.channel, number, at))
    if (entries.some((entry) => entry.bytes !== null)) this.pauseLater()
    if (this.options.updates.lastSeq(this.name) - this.compactedSeq >= COMPACT_AFTER_ROWS) void this.compact()
  }

  /** Brings the Yjs document up to date with everything received. */
  applyReceived(): void {
    clearTimeout(this.applyTimer)
    this.applyTimer = undefined
    if (this.unapplied.length === 0) return
    const batch = this.unapplied
    this.unapplied = []
    this.change(() =>
      this.doc.transact(() => {
        for (const { update } of batch) if (update) this.applyOne(update)
      }, this),
    )
    this.judged(batch)
    if (this.doc.store.pendingStructs !== null) this.outbox.ask(Y.encodeStateVector(this.doc))
  }

  /** Replaces the log by one state. Never rejects: a failure is logged and tried again later. */
  async compact(): Promise<void> {
    this.applyReceived()
    // why: a snapshot must never hold what was not judged good.
    if (this.restoration) return
    this.compacting ??= this.compactOnce().finally(() => {
      this.compacting = null
    })
    await this.compacting
  }

  /** Resolves once everything received so far is stored. */
  stored(): Promise<void> {
    return this.write(() => undefined, null)
  }

  close(): void {
    clearTimeout(this.applyTimer)
    if (this.pauseTimer) this.options.kind.onPause?.(this.options.id)
    clearTimeout(this.pauseTimer)
    this.presence.stop()
    this.options.updates.close(this.name)
    this.doc.destroy()
  }

  private admit(member: Member, bytes: Uint8Array): RefusalReason | { types: number } {
    const { limits, updates } = this.options
    if (bytes.length > limits.updateBytes) return 'too-large'
    if (!member.updates.take() || !member.bytes.take(bytes.length)) return 'rate'
    const verdict = inspectUpdate(bytes, limits)
    if (verdict.problem) return verdict.problem
    if (!updates.accepts) return 'busy'
    if (verdict.structs > 0 && this.size + bytes.length > limits.documentBytes) {
      this.applyReceived()
      this.size = this.fullState().length
      if (this.size + bytes.length > limits.documentBytes) return 'full'
    }
    return verdict
  }

  private queue(update: Uint8Array | null, member: Member | null, number: number, actorId = member?.actor.userId ?? null): DocumentEntry {
    const bytes = update && update.length > NO_CHANGE ? update : null
    const entry: DocumentEntry = { document: this.name, bytes, update: bytes, open: this, actorId, member, number }
    if (bytes) {
      this.size += bytes.length
      this.outbox.add(entry)
    }
    this.options.updates.append(entry)
    this.options.schedule(this)
    return entry
  }

  /** Runs a change and returns what it brought, as one update; null when nothing. */
  private change(run: () => void): Uint8Array | null {
    const news: Uint8Array[] = []
    const listen = (update: Uint8Array) => void news.push(update)
    this.doc.on('update', listen)
    try {
      run()
    } finally {
      this.doc.off('update', listen)
      this.cachedState = null
    }
    return news.length > 1 ? Y.mergeUpdates(news) : (news[0] ?? null)
  }

  private applyOne(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.doc, update)
    } catch (error) {
      this.options.log.error({ err: error, document: this.name }, 'document: an update could not be applied')
    }
  }

  private fullState(): Uint8Array {
    this.cachedState ??= Y.encodeStateAsUpdate(this.doc)
    return this.cachedState
  }

  private judged(batch: readonly DocumentEntry[]): void {
    const problem = this.judge.takeProblem()
    if (problem && !this.restoration) {
      this.restoration = this.restore(batch, problem).finally(() => {
        this.restoration = null
      })
    }
  }

  /** Cuts off whoever broke the rules and brings the last good state back as a new change. */
  private async restore(batch: readonly DocumentEntry[], problem: string): Promise<void> {
    const { log, updates, store, limits, evict, discard } = this.options
    log.warn({ document: this.name, problem }, 'document frozen: its last good state is being restored')
    try {
      await updates.drained()
      const suspects = new Map(batch.flatMap(({ seq, member }) => (seq === undefined ? [] : [[seq, member] as const])))
      const { good, offenders } = replayWithoutOffenders(await store.load(this.name), suspects, limits)
      for (const member of offenders) if (member && this.members.has(member.socket.id)) evict(member, 'content')
      await this.replaceBy(good)
      // why: what arrived meanwhile was dropped unacknowledged; its authors still have it.
      this.outbox.ask(Y.encodeStateVector(this.doc))
    } catch (error) {
      // why: nothing is stored from a document in doubt; the next load judges it again.
      log.error({ err: error, document: this.name }, 'document could not be restored')
      discard(this)
    }
  }

  private async replaceBy(good: Y.Doc): Promise<void> {
    await this.commit(() => restoreContent(this.doc, good), null)
    this.judge.recount()
    await this.compactOnce()
  }

  private async compactOnce(): Promise<void> {
    const { log, updates, store, kind } = this.options
    const seq = updates.lastSeq(this.name)
    if (seq <= this.compactedSeq) return
    try {
      await store.compact(this.name, seq, this.fullState(), kind.schemaVersion)
      this.compactedSeq = seq
    } catch (error) {
      log.warn({ err: error, document: this.name }, 'document log not compacted, tried again later')
    }
  }

  private pauseLater(): void {
    const { kind, id } = this.options
    if (!kind.onPause) return
    clearTimeout(this.pauseTimer)
    this.pauseTimer = setTimeout(() => {
      this.pauseTimer = undefined
      kind.onPause?.(id)
    }, PAUSE_MS)
  }
}

const SLICE = 1_000

async function applyInSlices(doc: Y.Doc, updates: StoredDocument['updates']): Promise<void> {
  for (let from = 0; from < updates.length; from += SLICE) {
    doc.transact(() => {
      for (const { bytes } of updates.slice(from, from + SLICE)) Y.applyUpdate(doc, bytes)
    })
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

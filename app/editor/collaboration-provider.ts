import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { collaborationParser } from './collaboration-parser'
import { CollaborationPresence } from './collaboration-presence'
import {
  decodeCarets,
  decodeFrame,
  decodeSaved,
  decodeState,
  encodeFrame,
  encodeNumbered,
  events,
  FRAME_EVENT,
  frameCode,
  isRefusalReason,
  MAX_UPDATE_BYTES,
  refusals,
  type Access,
  type JoinReply,
  type JoinRequest,
  type Person,
  type RefusalReason,
} from './collaboration-protocol'
import { DOCUMENT_SCHEMA_VERSION } from './document-schema'
import { PendingUpdates } from './pending-updates'

export type CollaborationStatus = 'connecting' | 'synced' | 'offline' | 'refused'

/** What a screen shows of the connection; a new object at each change. */
export interface CollaborationState {
  readonly status: CollaborationStatus
  /** Whether the whole document was received at least once; before that it must not be edited. */
  readonly loaded: boolean
  /** Why the document is closed to us, with the sentence to show; null unless `refused`. */
  readonly refusal: { reason: RefusalReason; message: string } | null
  readonly access: Access | null
  /** Own changes that are not stored yet; the tab must not close silently while there are some. */
  readonly pendingCount: number
  /** When the server last confirmed that our changes are stored. */
  readonly lastSavedAt: Date | null
  /** Everybody in the document, oneself included. */
  readonly people: readonly Person[]
  /** Oneself, as the others see it. */
  readonly self: Person | null
}

export interface CollaborationProviderOptions {
  /** `chapitre:<id>` */
  document: string
  /** The server's address; in a browser the page's own. */
  url?: string
  doc?: Y.Doc
  schemaVersion?: number
  /** Passed on to Socket.IO: under Node `extraHeaders` carries the session cookie and the Origin. */
  socket?: Partial<ManagerOptions & SocketOptions>
}

/** So many changes may be on their way one by one; beyond, they are gathered for a moment. */
const SENT_BEFORE_GATHERING = 10
const GATHER_MS = 20
const LONGEST_RETRY_MS = 30_000
const JOIN_TIMEOUT_MS = 10_000
const RESYNC_AFTER_MS = 1_000

/**
 * Keeps a Yjs document the same as everybody's, in a browser or under Node. Own changes are kept until the
 * server says that they are stored, and sent again after every reconnection.
 */
export class CollaborationProvider {
  readonly doc: Y.Doc
  readonly document: string
  private readonly socket: Socket
  private readonly presence: CollaborationPresence
  private readonly pending = new PendingUpdates()
  private readonly listeners = new Set<() => void>()
  private readonly schemaVersion: number
  private current: CollaborationState = {
    status: 'connecting',
    loaded: false,
    refusal: null,
    access: null,
    pendingCount: 0,
    lastSavedAt: null,
    people: [],
    self: null,
  }
  /** The server's number for this document; null while outside the room. */
  private channel: number | null = null
  private synced = false
  private maxUpdateBytes = MAX_UPDATE_BYTES
  private retries = 0
  private sendTimer: ReturnType<typeof setTimeout> | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private resyncTimer: ReturnType<typeof setTimeout> | undefined
  private destroyed = false

  constructor({ document, url, doc = new Y.Doc(), schemaVersion = DOCUMENT_SCHEMA_VERSION, socket }: CollaborationProviderOptions) {
    this.document = document
    this.doc = doc
    this.schemaVersion = schemaVersion
    this.presence = new CollaborationPresence(doc, (caret) => this.sendFrame(frameCode.carets, caret))
    const options: Partial<ManagerOptions & SocketOptions> = {
      parser: collaborationParser,
      forceNew: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
      timeout: 10_000,
      ...socket,
    }
    this.socket = url === undefined ? io(options) : io(url, options)
    this.socket.on('connect', () => this.join())
    this.socket.on('disconnect', this.onDisconnect)
    this.socket.on('connect_error', this.onConnectError)
    this.socket.on(FRAME_EVENT, this.onFrame)
    this.socket.on(events.people, (message: { channel: number; people: Person[] }) => {
      if (message.channel !== this.channel) return
      this.presence.setPeople(message.people)
      this.set({ people: this.presence.everybody })
    })
    this.socket.on(events.access, (message: { channel: number; access: Access }) => {
      if (message.channel === this.channel) this.set({ access: message.access })
    })
    this.socket.on(events.evicted, (message: { channel: number; reason: unknown }) => {
      if (message.channel === this.channel) this.leaveFor(message.reason)
    })
    this.doc.on('update', this.onDocUpdate)
  }

  /** For Tiptap's caret extension. */
  get awareness(): Awareness {
    return this.presence.awareness
  }

  /** The present state; the same object until something changes (fits `useSyncExternalStore`). */
  get state(): CollaborationState {
    return this.current
  }

  /** Calls `listener` after each change of `state`; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Resolves once the whole document is here; rejects when it is refused. */
  whenSynced(): Promise<void> {
    return this.until((state) => state.status === 'synced')
  }

  /** Resolves once every own change is stored; rejects when the document is refused. */
  whenSaved(): Promise<void> {
    return this.until((state) => state.pendingCount === 0)
  }

  /** Tries again after a refusal. */
  retry(): void {
    if (this.destroyed || this.current.status !== 'refused') return
    this.set({ status: 'connecting', refusal: null })
    if (this.socket.connected) this.join()
    else this.socket.connect()
  }

  /** Sends what is left and leaves. The Yjs document stays usable. */
  destroy(): void {
    if (this.destroyed) return
    this.sendPending()
    this.destroyed = true
    for (const timer of [this.sendTimer, this.retryTimer, this.resyncTimer]) clearTimeout(timer)
    this.doc.off('update', this.onDocUpdate)
    this.socket.off()
    this.socket.disconnect()
    this.presence.destroy()
    this.listeners.clear()
  }

  private join(): void {
    clearTimeout(this.retryTimer)
    const fresh = this.doc.store.clients.size === 0
    const request: JoinRequest = { document: this.document, schemaVersion: this.schemaVersion, clientId: this.doc.clientID, fresh }
    // why: a callback and no promise, so that the channel is known before the next packet is read.
    this.socket.timeout(JOIN_TIMEOUT_MS).emit(events.join, request, (error: Error | null, reply: JoinReply) => {
      if (this.destroyed || !this.socket.connected) return
      if (error) return this.leaveFor('unavailable')
      if (!reply.ok) return this.leaveFor(reply.reason)
      this.channel = reply.channel
      this.maxUpdateBytes = reply.maxUpdateBytes
      this.set({ access: reply.access, self: reply.self })
      if (!fresh) this.sendFrame(frameCode.ask, Y.encodeStateVector(this.doc))
    })
  }

  private readonly onFrame = (bytes: Uint8Array) => {
    const frame = decodeFrame(bytes)
    if (!frame || frame.channel !== this.channel) return
    const { payload } = frame
    switch (frame.code) {
      case frameCode.update:
        this.apply(payload)
        break
      case frameCode.saved: {
        const { number, savedAt } = decodeSaved(payload)
        this.pending.acknowledge(number)
        this.set({ pendingCount: this.pending.count, lastSavedAt: new Date(savedAt) })
        break
      }
      case frameCode.carets:
        this.presence.setCarets(decodeCarets(payload))
        break
      case frameCode.ask:
        this.answer(payload)
        break
      case frameCode.state: {
        const { vector, update } = decodeState(payload)
        this.receiveState(vector, update)
      }
    }
  }

  private receiveState(vector: Uint8Array, update: Uint8Array): void {
    const own = this.doc.store.clients.size > 0
    this.apply(update)
    this.synced = true
    this.retries = 0
    // why: also what others wrote and the server lost before storing it comes back from here.
    if (own) this.answer(vector)
    this.presence.resend()
    this.set({ status: 'synced', loaded: true, refusal: null })
    this.sendPending()
  }

  private apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this)
    if (this.doc.store.pendingStructs !== null && this.resyncTimer === undefined) {
      this.resyncTimer = setTimeout(() => {
        this.resyncTimer = undefined
        if (this.doc.store.pendingStructs !== null) this.sendFrame(frameCode.ask, Y.encodeStateVector(this.doc))
      }, RESYNC_AFTER_MS)
    }
  }

  /** Sends everything the server lacks. */
  private answer(vector: Uint8Array): void {
    if (this.channel === null || this.current.access !== 'write') return
    const missing = Y.encodeStateAsUpdate(this.doc, vector)
    if (missing.length > this.maxUpdateBytes) {
      this.pending.forgetSending()
      return this.sendPending()
    }
    this.socket.emit(FRAME_EVENT, encodeNumbered(frameCode.answer, this.channel, this.pending.lastNumber, missing))
    this.pending.markSent()
  }

  private readonly onDocUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === this) return
    this.pending.add(update)
    this.set({ pendingCount: this.pending.count })
    if (update.length > this.maxUpdateBytes) return this.leaveFor('too-large')
    if (this.pending.sentCount < SENT_BEFORE_GATHERING) this.sendPending()
    else this.sendTimer ??= setTimeout(() => this.sendPending(), GATHER_MS)
  }

  private sendPending(): void {
    clearTimeout(this.sendTimer)
    this.sendTimer = undefined
    if (this.channel === null || !this.synced || !this.socket.connected || this.current.access !== 'write') return
    for (let next = this.pending.takeUnsent(); next; next = this.pending.takeUnsent()) {
      this.socket.emit(FRAME_EVENT, encodeNumbered(frameCode.update, this.channel, next.number, next.bytes))
    }
  }

  private sendFrame(code: number, payload: Uint8Array): boolean {
    if (this.channel === null || !this.socket.connected) return false
    if (code === frameCode.carets && this.current.access !== 'write') return false
    this.socket.emit(FRAME_EVENT, encodeFrame(code, this.channel, payload))
    return true
  }

  private readonly onDisconnect = (reason: string) => {
    this.outside()
    if (this.current.status === 'refused') return
    this.set({ status: 'offline' })
    // why: after a disconnection asked by the server Socket.IO waits for us; the handshake says whether we may.
    if (reason === 'io server disconnect') this.retryLater()
  }

  private readonly onConnectError = (error: Error) => {
    if (this.current.status === 'refused') return
    // why: refused by the handshake, Socket.IO does not come back by itself.
    if (!this.socket.active) return this.leaveFor(error.message)
    // why: a network that swallows WebSocket without refusing it never fails over by itself.
    if (error.message === 'timeout') this.socket.io.opts.transports = ['polling']
    this.set({ status: 'offline' })
  }

  private outside(): void {
    this.channel = null
    this.synced = false
    this.pending.forgetSending()
    this.presence.setPeople([])
    this.set({ people: [] })
  }

  private leaveFor(wire: unknown): void {
    const reason = isRefusalReason(wire) ? wire : 'unavailable'
    if (this.channel !== null && this.socket.connected) this.socket.emit(events.leave, this.channel)
    this.outside()
    if (refusals[reason].passing) {
      this.set({ status: 'offline' })
      return this.retryLater()
    }
    this.set({ status: 'refused', refusal: { reason, message: refusals[reason].message } })
    this.socket.disconnect()
  }

  private retryLater(): void {
    clearTimeout(this.retryTimer)
    const wait = Math.min(LONGEST_RETRY_MS, 500 * 2 ** Math.min(this.retries++, 10)) * (0.75 + Math.random() / 2)
    this.retryTimer = setTimeout(() => {
      if (this.socket.connected) this.join()
      else this.socket.connect()
    }, wait)
  }

  private set(change: Partial<CollaborationState>): void {
    this.current = { ...this.current, ...change }
    for (const listener of [...this.listeners]) listener()
  }

  private until(reached: (state: CollaborationState) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const { refusal } = this.current
        if (refusal) reject(new Error(`${refusal.reason}: ${refusal.message}`))
        else if (reached(this.current)) resolve()
        else return false
        return true
      }
      if (check()) return
      const stop = this.onChange(() => check() && stop())
    })
  }
}

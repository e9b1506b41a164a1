import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { DocumentStore, StoredDocument } from './document-store'

/** Something to store; without bytes it only waits for what was queued before it. */
export interface LogEntry {
  document: string
  bytes: Uint8Array | null
  actorId: string | null
  /** Where it was stored; set when it is. */
  seq?: number
}

interface LogOptions<Entry extends LogEntry> {
  store: DocumentStore
  log: Pick<Logger, 'warn' | 'info' | 'error'>
  /** Called after each commit with what is now stored, in order. */
  saved(entries: readonly Entry[], at: number): void
  /** Rows that this process did not write (left by a killed predecessor): the open copy must take them in. */
  foreign(document: string, updates: StoredDocument['updates']): void
}

const MAX_BATCH_ROWS = 1_000
const MAX_BATCH_BYTES = 8_000_000
/** Kept in memory while the database is away. */
const MAX_WAITING_BYTES = 64_000_000
const LONGEST_BACKOFF_MS = 2_000
/**
 * Batches start at least this far apart: a statement costs the process fifty times what a row in it does, so
 * under load a short wait is paid back. The first change after a quiet moment never waits.
 */
const BATCH_INTERVAL_MS = 4

/**
 * Group commit: one multi-row INSERT over all documents is under way at a time; what arrives meanwhile is the
 * next one, so batches grow by themselves under load. Nothing is reported saved before its commit; while the
 * database is away entries wait and are tried again.
 */
export class UpdateLog<Entry extends LogEntry> {
  private waiting: Entry[] = []
  private waitingBytes = 0
  private running = false
  private readonly lastSeqs = new Map<string, number>()
  private idleListeners: (() => void)[] = []
  private closed = false

  constructor(private readonly options: LogOptions<Entry>) {}

  /** Continues a document's numbers after `lastSeq`. */
  open(document: string, lastSeq: number): void {
    this.lastSeqs.set(document, lastSeq)
  }

  /** Forgets a document's numbers; nothing of it may be waiting. */
  close(document: string): void {
    this.lastSeqs.delete(document)
  }

  /** Number of the last stored row of an open document. */
  lastSeq(document: string): number {
    return this.lastSeqs.get(document) ?? 0
  }

  /** Whether there is room for more; otherwise the author must come back later. */
  get accepts(): boolean {
    return this.waitingBytes < MAX_WAITING_BYTES && !this.closed
  }

  /** Queues an entry; `pump` starts storing. */
  append(entry: Entry): void {
    this.waiting.push(entry)
    this.waitingBytes += entry.bytes?.length ?? 0
  }

  /** Starts storing what waits, unless a batch is under way: that one takes the rest along afterwards. */
  pump(): void {
    if (!this.running && this.waiting.length > 0) void this.run()
  }

  /** Resolves when nothing waits any more. */
  drained(): Promise<void> {
    this.pump()
    if (!this.running) return Promise.resolve()
    return new Promise((resolve) => this.idleListeners.push(resolve))
  }

  /** Gives up what the database did not take; used when the process ends. */
  stop(): void {
    this.closed = true
  }

  private async run(): Promise<void> {
    this.running = true
    while (this.waiting.length > 0 && !this.closed) {
      const started = performance.now()
      await this.store(this.takeBatch())
      const early = BATCH_INTERVAL_MS - (performance.now() - started)
      if (early > 0.5 && !this.closed && this.waiting.length < MAX_BATCH_ROWS) await pause(early)
    }
    this.running = false
    const listeners = this.idleListeners
    this.idleListeners = []
    for (const listener of listeners) listener()
  }

  private takeBatch(): Entry[] {
    let count = 0
    let bytes = 0
    while (count < this.waiting.length && count < MAX_BATCH_ROWS && (count === 0 || bytes < MAX_BATCH_BYTES)) {
      bytes += this.waiting[count]?.bytes?.length ?? 0
      count++
    }
    return this.waiting.splice(0, count)
  }

  private async store(batch: Entry[]): Promise<void> {
    for (let attempt = 0; !this.closed; attempt++) {
      const rows = this.number(batch)
      try {
        if (rows.length > 0) await this.options.store.append(rows)
        for (const { document, seq } of rows) this.lastSeqs.set(document, seq)
        this.report(batch)
        if (attempt > 0) this.options.log.info({ updates: batch.length }, 'document log: saved after waiting')
        return
      } catch (error) {
        if (!(isTaken(error) && (await this.takeInForeignRows(batch)))) {
          if (attempt % 10 === 0)
            this.options.log.warn({ err: error, waiting: this.waiting.length + batch.length }, 'document log: not saved, trying again')
          await pause(Math.min(LONGEST_BACKOFF_MS, 50 * 2 ** Math.min(attempt, 10)))
        }
      }
    }
  }

  private number(batch: Entry[]): (Entry & { bytes: Uint8Array; seq: number })[] {
    const next = new Map<string, number>()
    const rows: (Entry & { bytes: Uint8Array; seq: number })[] = []
    for (const entry of batch) {
      if (!entry.bytes || entry.bytes.length === 0) continue
      const seq = (next.get(entry.document) ?? this.lastSeq(entry.document)) + 1
      next.set(entry.document, seq)
      entry.seq = seq
      rows.push(entry as Entry & { bytes: Uint8Array; seq: number })
    }
    return rows
  }

  private report(batch: Entry[]): void {
    for (const entry of batch) this.waitingBytes -= entry.bytes?.length ?? 0
    this.options.saved(batch, Date.now())
  }

  /**
   * A number was taken: either an earlier try of this very batch was committed although its answer got lost,
   * or a killed predecessor's last rows arrived after we loaded. Both are told apart by their bytes.
   */
  private async takeInForeignRows(batch: Entry[]): Promise<boolean> {
    try {
      for (const document of new Set(batch.filter((entry) => entry.bytes).map((entry) => entry.document))) {
        const own = new Map(batch.filter((entry) => entry.document === document).map((entry) => [entry.seq, entry]))
        const stored = await this.options.store.updatesFrom(document, this.lastSeq(document) + 1)
        const foreign = stored.filter((row) => {
          const mine = own.get(row.seq)
          if (!mine?.bytes || Buffer.compare(mine.bytes, row.bytes) !== 0) return true
          // why: stored by the earlier try; it becomes a mere wait and is reported with the rest.
          this.waitingBytes -= mine.bytes.length
          mine.bytes = null
          return false
        })
        const last = stored.at(-1)
        if (last) this.lastSeqs.set(document, last.seq)
        if (foreign.length > 0) this.options.foreign(document, foreign)
      }
      return true
    } catch {
      return false
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}

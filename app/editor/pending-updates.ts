import * as Y from 'yjs'

/** Updates merged into one message stay below this, so that a long time offline is sent in parts. */
const MERGE_BYTES = 200_000

/**
 * One's own changes that the server has not stored yet, in order. They are numbered; an acknowledgement
 * covers everything up to its number.
 */
export class PendingUpdates {
  private list: { number: number; update: Uint8Array; sent: boolean }[] = []
  private last = 0
  private sent = 0

  /** How many changes are not stored yet. */
  get count(): number {
    return this.list.length
  }

  /** How many of them are on their way to the server. */
  get sentCount(): number {
    return this.sent
  }

  /** Number of the newest change. */
  get lastNumber(): number {
    return this.last
  }

  add(update: Uint8Array): void {
    this.list.push({ number: ++this.last, update, sent: false })
  }

  /** Forgets what is stored: everything up to this number. */
  acknowledge(number: number): void {
    let stored = 0
    while ((this.list[stored]?.number ?? Infinity) <= number) stored++
    for (const one of this.list.splice(0, stored)) if (one.sent) this.sent--
  }

  /** The connection was lost: nothing that was sent may be counted on. */
  forgetSending(): void {
    for (const one of this.list) one.sent = false
    this.sent = 0
  }

  /** Everything was sent in another way. */
  markSent(): void {
    for (const one of this.list) one.sent = true
    this.sent = this.list.length
  }

  /** The next message to send, several changes merged; null when all are on their way. */
  takeUnsent(): { number: number; bytes: Uint8Array } | null {
    const updates: Uint8Array[] = []
    let bytes = 0
    let number = 0
    for (const one of this.list) {
      if (one.sent) continue
      if (updates.length > 0 && (bytes + one.update.length > MERGE_BYTES || updates.length >= 200)) break
      one.sent = true
      this.sent++
      bytes += one.update.length
      number = one.number
      updates.push(one.update)
    }
    const [first] = updates
    return first ? { number, bytes: updates.length === 1 ? first : Y.mergeUpdates(updates) } : null
  }
}

import * as Y from 'yjs'
import { encodeFrame, frameCode } from '~/editor/collaboration-protocol'
import { fanOut } from './fan-out'
import type { Present } from './presence'

/** A change to pass on; `member` null: made by the product itself. */
interface Outgoing {
  update: Uint8Array | null
  member: Present | null
}

/** More updates than this are sent one by one: merging a long list costs more than sending it. */
const MERGE_AT_MOST = 20

/** What a document passes on to the people in it: once per turn of the event loop, without echo to authors. */
export class Outbox {
  private waiting: Outgoing[] = []

  constructor(
    private readonly channel: number,
    private readonly members: ReadonlyMap<string, Present>,
  ) {}

  add(change: Outgoing): void {
    this.waiting.push(change)
  }

  /** Sends what was added since the last turn. */
  flush(): void {
    const list = this.waiting
    this.waiting = []
    if (list.length === 0) return
    const authors = new Set(list.map(({ member }) => member))
    this.send(
      list,
      [...this.members.values()].filter((member) => !authors.has(member)),
    )
    if (list.length === 1) return
    for (const author of authors) {
      if (!author || this.members.get(author.socket.id) !== author) continue
      const others = list.filter(({ member }) => member !== author)
      this.send(others, [author])
    }
  }

  /** Asks every writer for what the server lacks. */
  ask(vector: Uint8Array): void {
    const writers = [...this.members.values()].filter(({ access }) => access === 'write')
    fanOut(
      writers.map(({ socket }) => socket),
      encodeFrame(frameCode.ask, this.channel, vector),
    )
  }

  private send(list: readonly Outgoing[], to: readonly Present[]): void {
    if (to.length === 0) return
    const sockets = to.map(({ socket }) => socket)
    const updates = list.flatMap(({ update }) => update ?? [])
    const merged = updates.length > 1 && updates.length <= MERGE_AT_MOST ? [Y.mergeUpdates(updates)] : updates
    for (const update of merged) fanOut(sockets, encodeFrame(frameCode.update, this.channel, update))
  }
}

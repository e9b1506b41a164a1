import { setTimeout as pause } from 'node:timers/promises'
import { BenchProcess } from '../bench-process'
import { WORD, type EditorsJob, type EditorsReport } from './editors'

const ROOMS = 10
const EDITORS_PER_ROOM = 10
const EDITS_PER_SECOND = 2
const PROCESSES = 2

/** Ten rooms of ten people who each write twice a second, in processes of their own. */
export class Load {
  private readonly processes = Array.from({ length: PROCESSES }, () => new BenchProcess(new URL('./editors.ts', import.meta.url)))
  readonly rooms: string[]

  constructor(name: string) {
    this.rooms = Array.from({ length: ROOMS }, (_, index) => `${name}-${index}`)
  }

  /** Everybody opens their document. */
  async open(mode: EditorsJob['mode'], port: number): Promise<void> {
    await Promise.all(
      this.processes.map((one, index) => {
        const job: EditorsJob = {
          mode,
          port,
          rooms: this.rooms.filter((_, room) => room % PROCESSES === index),
          editorsPerRoom: EDITORS_PER_ROOM,
          editsPerSecond: EDITS_PER_SECOND,
          prefix: String.fromCharCode(65 + index),
        }
        return one.ask('open', job)
      }),
    )
  }

  /** Calls the same function in every process. */
  async all(call: 'write' | 'measure' | 'stop' | 'settle' | 'close'): Promise<void> {
    await Promise.all(this.processes.map((one) => one.ask(call)))
  }

  async report(): Promise<EditorsReport> {
    const reports = await Promise.all(this.processes.map((one) => one.ask<EditorsReport>('report')))
    return {
      propagation: reports.flatMap((one) => one.propagation),
      acknowledged: reports.flatMap((one) => one.acknowledged),
      rooms: Object.assign({}, ...reports.map((one) => one.rooms)) as EditorsReport['rooms'],
    }
  }

  /** The report once every editor of a room shows the same text, or after ten seconds as it is. */
  async converged(): Promise<EditorsReport> {
    for (let attempt = 0; ; attempt++) {
      const report = await this.report()
      const apart = Object.values(report.rooms).some(({ texts }) => new Set(texts).size > 1)
      if (!apart || attempt === 50) return report
      await pause(200)
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.kill()))
  }
}

/** How many of the words are missing from a text, and how many stand in it more than once. */
export function compareWords(text: string, words: readonly string[]): { lost: number; doubled: number } {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length; at += WORD) {
    const word = text.slice(at, at + WORD)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return {
    lost: words.filter((word) => !counts.has(word)).length,
    doubled: [...counts.values()].filter((count) => count > 1).length,
  }
}

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A TypeScript file running in a process of its own, asked and answering by messages. */
export class BenchProcess {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  private last = 0

  constructor(file: URL, options: Record<string, unknown> = {}) {
    this.child = fork(fileURLToPath(file), [JSON.stringify(options)], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    this.child.on('message', (message: { id: number; answer?: unknown; error?: string }) => {
      const asked = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (message.error === undefined) asked?.resolve(message.answer)
      else asked?.reject(new Error(message.error))
    })
    this.child.on('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the process ended'))
      this.waiting.clear()
    })
  }

  /** Calls one of the functions the other process serves. */
  ask<Answer>(call: string, argument?: unknown): Promise<Answer> {
    const id = ++this.last
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject })
      this.child.send({ id, call, argument })
    })
  }

  /** `kill -9`; resolves when the process is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.child.kill('SIGKILL')
    await once(this.child, 'exit')
  }
}

/** Serves functions to the process that started this one. */
export function serve(calls: Record<string, (argument: never) => unknown>): void {
  process.on('message', (message: { id: number; call: string; argument: never }) => {
    Promise.resolve()
      .then(() => calls[message.call]?.(message.argument))
      .then(
        (answer) => process.send?.({ id: message.id, answer }),
        (error: unknown) => process.send?.({ id: message.id, error: String(error instanceof Error ? error.stack : error) }),
      )
  })
  process.on('disconnect', () => process.exit(0))
}

/** The options this process was started with. */
export function startOptions<Options>(): Options {
  return JSON.parse(process.argv[2] ?? '{}') as Options
}

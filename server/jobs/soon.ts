import type { Logger } from 'pino'
import { jobs, type JobName } from './jobs'

interface Turn {
  running: Promise<void> | null
  again: boolean
}

let turns: Map<JobName, Turn> | null = null
let logger: Logger | null = null

/** Opens the door to `enqueueSoon`; the function it gives closes it and waits for the work under way. */
export function openSoon(log: Logger): () => Promise<void> {
  turns = new Map()
  logger = log
  return async () => {
    const open = turns
    turns = null
    await Promise.all([...(open?.values() ?? [])].map((turn) => turn.running))
  }
}

/**
 * Runs a job in this process within moments, one run at a time: asked again meanwhile, it runs once more after.
 * Does nothing before start and after stop; the scheduled run catches up then.
 */
export function enqueueSoon(name: JobName): void {
  if (!turns) return
  const turn = turns.get(name) ?? { running: null, again: false }
  turns.set(name, turn)
  if (turn.running) {
    turn.again = true
    return
  }
  turn.running = runTurn(name, turn).finally(() => {
    turn.running = null
  })
}

async function runTurn(name: JobName, turn: Turn): Promise<void> {
  do {
    turn.again = false
    try {
      await jobs[name].run()
    } catch (error) {
      logger?.error({ err: error, job: name }, 'job failed')
    }
  } while (turn.again && turns)
}

import type { Logger } from 'pino'

/** One thing to stop, named for the log. */
export interface Stoppable {
  name: string
  stop(): Promise<void> | void
}

/** Stops everything in the reverse order of starting; each step has its time, and a failing one does not keep the next from running. */
export async function stopInReverse(started: readonly Stoppable[], log: Logger, stepMs = 4_000): Promise<void> {
  for (const one of [...started].reverse()) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), stepMs)
      timer.unref()
    })
    try {
      const outcome = await Promise.race([Promise.resolve(one.stop()).then(() => 'done' as const), late])
      if (outcome === 'late') log.warn({ step: one.name }, 'step did not stop in time')
    } catch (error) {
      log.error({ err: error, step: one.name }, 'step failed to stop')
    } finally {
      clearTimeout(timer)
    }
  }
}

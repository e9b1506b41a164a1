import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseLog } from './database-log'
import type { Postmaster } from './postmaster'

const firstPauseMs = 100
const longestPauseMs = 10_000
const steadyMs = 60_000

/** Keeps a PostgreSQL running: starts it, starts it again when it ends by itself, and stops it for good. */
export async function supervise(start: () => Promise<Postmaster>, log: DatabaseLog): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let current = await start()
  const watching = watch()

  async function watch(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!stopping.signal.aborted) {
      const since = Date.now()
      await current.ended
      if (stopping.signal.aborted) return
      log.error({ pid: current.pid }, 'the embedded PostgreSQL ended unexpectedly: starting it again')
      if (Date.now() - since > steadyMs) pauseMs = firstPauseMs
      await startAgain()
    }

    async function startAgain(): Promise<void> {
      while (!stopping.signal.aborted) {
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
        if (stopping.signal.aborted) return
        try {
          current = await start()
          log.info({ pid: current.pid }, 'the embedded PostgreSQL runs again')
          return
        } catch (error) {
          log.error({ err: error, nextTryMs: pauseMs }, 'the embedded PostgreSQL does not start')
        }
      }
    }
  }

  return {
    async stop() {
      stopping.abort()
      await current.stop()
      await watching
      // A start that was under way when the order came.
      await current.stop()
    },
  }
}

import PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import { isUnavailable } from '~/platform/errors'
import { jobs } from './jobs'
import { openSoon } from './soon'
import { watchOutbox } from './watch-outbox'

/**
 * Starts the scheduler on the application's own database (schema `pgboss`): the times live there, so several
 * processes share them and a run missed while everything was down is made up for. While the database is away the
 * scheduler only says so; it goes on by itself when the database is back.
 */
export async function startJobs({ url, log }: { url: string; log: Logger }): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', application_name: 'maillage-jobs', max: 2 })
  // why: without a listener an error event would end the process.
  boss.on('error', (error) => {
    if (isUnavailable(error)) log.warn('jobs wait for the database')
    else log.error({ err: error }, 'scheduler error')
  })
  await boss.start()
  for (const [name, job] of Object.entries(jobs)) {
    await boss.createQueue(name, { name, policy: 'short', retryLimit: 3, retryBackoff: true, expireInMinutes: 10 })
    await boss.schedule(name, job.cron, undefined, { tz: 'Europe/Paris' })
    await boss.work(name, { pollingIntervalSeconds: 15 }, async () => job.run())
  }
  const closeSoon = openSoon(log)
  const unwatch = watchOutbox()
  return {
    async stop() {
      unwatch()
      await closeSoon()
      await boss.stop({ graceful: true, wait: true, timeout: 3_000 })
    },
  }
}

import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '~/platform/db/db.server'
import { TooMany } from '~/platform/errors'
import { formatDuration } from '~/platform/format'

/**
 * Counts an act open to visitors (a public form) by address, in the database so that a restart forgives nothing.
 * @throws TooMany beyond `points` acts within `seconds`.
 */
export async function limitVisits(name: string, ip: string, { points, seconds }: { points: number; seconds: number }): Promise<void> {
  const limiter = new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimiterFlexible',
    keyPrefix: `visite-${name}`,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
  try {
    await limiter.consume(createHash('sha256').update(ip).digest('hex').slice(0, 32))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const wait = Math.ceil(refusal.msBeforeNext / 1_000)
    throw new TooMany(`Trop d’envois depuis cette adresse. Réessayez dans ${formatDuration(Math.ceil(wait / 60))}.`, wait)
  }
}

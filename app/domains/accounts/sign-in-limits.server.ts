import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '~/platform/db/db.server'
import { TooMany } from '~/platform/errors'
import { formatDuration } from '~/platform/format'

const day = 24 * 3600
const hour = 3600

// Counters and gates live in the database: a restart forgives nothing (security.md 12).
const limiter = (keyPrefix: string, duration: number) =>
  new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimiterFlexible',
    keyPrefix,
    points: 1,
    duration,
    clearExpiredByTimeout: false,
  })

interface Counted {
  key: string
  /** Failures before the delay begins. */
  free: number
  /** Seconds after which failures are forgotten. */
  memory: number
}

/** One attempt that was let through. */
export interface Attempt {
  /** Forgets the failures counted against this account from this address. */
  succeeded(): Promise<void>
}

/**
 * Counts an attempt to sign in before it is judged, and refuses it when its delay has not run out: 5 failures for
 * one account from one address, 20 for one address. Counting first, and letting only one attempt through a gate,
 * keeps a hundred parallel attempts from all being "the first". The account alone is never a key: a stranger
 * elsewhere cannot lock a member out.
 * @throws TooMany with the seconds to wait.
 */
export async function beginAttempt(email: string, ip: string): Promise<Attempt> {
  const place = addressKey(ip)
  const account: Counted = { key: `compte:${digest(`${email}|${place}`)}`, free: 5, memory: day }
  const address: Counted = { key: `adresse:${digest(place)}`, free: 20, memory: hour }
  await pass(address)
  await pass(account).catch(async (refusal: unknown) => {
    await limiter('echecs', hour).reward(address.key, 1)
    throw refusal
  })
  return {
    async succeeded() {
      await Promise.all([
        limiter('echecs', day).delete(account.key),
        limiter('porte', day).delete(account.key),
        limiter('echecs', hour).reward(address.key, 1),
      ])
    },
  }
}

/** The same for a password asked again inside a session. @throws TooMany */
export async function beginConfirmation(userId: string): Promise<Attempt> {
  const counted: Counted = { key: `confirmation:${userId}`, free: 5, memory: day }
  await pass(counted)
  return {
    async succeeded() {
      await Promise.all([limiter('echecs', day).delete(counted.key), limiter('porte', day).delete(counted.key)])
    },
  }
}

/** Lets `points` acts of a kind through per hour and key. @throws TooMany */
export async function limitPerHour(kind: string, key: string, points: number): Promise<void> {
  const counter = limiter(kind, hour)
  const { consumedPoints, msBeforeNext } = await counter.penalty(digest(key), 1)
  if (consumedPoints > points) throw tooMany(msBeforeNext)
}

async function pass({ key, free, memory }: Counted): Promise<void> {
  const counter = limiter('echecs', memory)
  const { consumedPoints } = await counter.penalty(key, 1)
  if (consumedPoints < free) return
  try {
    await limiter('porte', day).consume(key, 1, { customDuration: delaySeconds(consumedPoints - free) })
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    // why: an attempt that was not judged is not a failure; the delay grows with failures only.
    await counter.reward(key, 1)
    throw tooMany(refusal.msBeforeNext)
  }
}

/** 30 s, 1 min, 2 min… and never more than 15 min. */
export function delaySeconds(failuresPastFree: number): number {
  return Math.min(30 * 2 ** Math.min(failuresPastFree, 10), 900)
}

function tooMany(msBeforeNext: number): TooMany {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const wait = seconds < 60 ? `${seconds} secondes` : formatDuration(Math.ceil(seconds / 60))
  return new TooMany(`Trop d’essais à la suite. Réessayez dans ${wait}.`, seconds)
}

/** One IPv4 address, or the /64 of an IPv6 one: a subscriber holds all of it. */
function addressKey(ip: string): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40)
}

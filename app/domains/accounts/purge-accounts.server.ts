import { db } from '~/platform/db/db.server'
import { purgeSessions } from '~/platform/session/session.server'

/**
 * Deletes what has no more use: dead sessions, secrets and invitations past 30 days, forgotten failures, and the
 * security lines of the journal after 12 months (CNIL, délibération 2021-122: six months to a year).
 */
export async function purgeAccounts(now = new Date()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await purgeSessions()
  await db().jeton.deleteMany({ where: { expiresAt: { lt: before(30) } } })
  await db().invitation.deleteMany({ where: { acceptedAt: null, expiresAt: { lt: before(30) } } })
  await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } })
  await db().journalEntry.deleteMany({ where: { audience: 'EXPLOITANT', at: { lt: before(365) } } })
}

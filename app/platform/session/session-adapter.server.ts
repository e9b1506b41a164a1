import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession } from 'lucia'
import { db } from '~/platform/db/db.server'

/** What a session remembers beside its limits. */
export interface SessionColumns {
  absoluteExpiresAt: Date
  lastSeenAt: Date
  userAgent: string
  ipPrefix: string
  /** A role changed since: a new token must take the place of this one. */
  aRenouveler: boolean
}

/** The row disappeared while it was being read: signed out, ended or disabled meanwhile. */
export class SessionGone extends Error {}

/** The id of a session row: hex SHA-256 of the cookie's value, so that no row works as a cookie (security.md 2). */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Lucia's door to the database. Lucia only ever sees tokens; every method hashes them. Errors pass through:
 * the stock adapter swallows those of `deleteSession`, and signing out then "worked" with the database down.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const row = await db().session.findUnique({ where: { id: sessionId(token) } })
    if (!row) return [null, null]
    const { id: _hash, userId, expiresAt: idleLimit, createdAt: _since, ...attributes } = row
    // why: past the absolute limit the row reads as expired, and Lucia deletes it.
    const expiresAt = attributes.absoluteExpiresAt.getTime() <= Date.now() ? attributes.absoluteExpiresAt : idleLimit
    // why: the foreign key guarantees the user; who they are is read by the accounts domain.
    return [
      { id: token, userId, expiresAt, attributes },
      { id: userId, attributes: {} },
    ]
  },

  async getUserSessions() {
    throw new Error('Rows hold no token: list sessions with listSessions().')
  },

  async setSession(session: DatabaseSession) {
    const { id: token, userId, expiresAt, attributes } = session
    await db().session.create({ data: { id: sessionId(token), userId, expiresAt, ...attributes } })
  },

  async updateSessionExpiration(token, expiresAt) {
    const { count } = await db().session.updateMany({ where: { id: sessionId(token) }, data: { expiresAt } })
    if (count === 0) throw new SessionGone()
  },

  async deleteSession(token) {
    await db().session.deleteMany({ where: { id: sessionId(token) } })
  },

  async deleteUserSessions(userId) {
    await db().session.deleteMany({ where: { userId } })
  },

  async deleteExpiredSessions() {
    const now = new Date()
    await db().session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { absoluteExpiresAt: { lte: now } }] } })
  },
}

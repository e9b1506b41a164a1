import { Lucia, TimeSpan } from 'lucia'
import { db, type Transaction } from '~/platform/db/db.server'
import { ipPrefix } from './ip-prefix'
import { sessionAdapter, type SessionColumns, SessionGone, sessionId } from './session-adapter.server'

/** Days without use after which a session ends. */
const idleDays = 14
/** Days after which a session ends however much it is used. */
const absoluteDays = 90

const dayMs = 86_400_000
const lastSeenStepMs = 5 * 60_000
/** Requests already on their way with the former token still pass. */
const renewalGraceMs = 30_000

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionColumns>
    DatabaseSessionAttributes: SessionColumns
  }
}

// The only user of Lucia (decision D3): leaving it means rewriting this file.
const lucia = new Lucia<SessionColumns>(sessionAdapter, {
  sessionExpiresIn: new TimeSpan(idleDays, 'd'),
  // `__Host-` makes browsers refuse the cookie without Secure, with a Domain or on another path.
  sessionCookie: { name: '__Host-session', attributes: { secure: true, sameSite: 'lax', path: '/' } },
  getSessionAttributes: (columns) => columns,
})

/** A session that was just judged valid; `setCookie` is there when its idle limit was pushed forward. */
export interface ValidSession {
  sessionId: string
  userId: string
  setCookie?: string
}

/** Opens a session with a new 200-bit token; `setCookie` is the header that gives it to the browser. */
export async function createSession(
  userId: string,
  from: { userAgent: string; ip: string },
): Promise<{ token: string; sessionId: string; setCookie: string }> {
  const userAgent = from.userAgent.slice(0, 300)
  return open(userId, { userAgent, ipPrefix: ipPrefix(from.ip), absoluteExpiresAt: new Date(Date.now() + absoluteDays * dayMs) })
}

async function open(userId: string, columns: Pick<SessionColumns, 'userAgent' | 'ipPrefix' | 'absoluteExpiresAt'>) {
  const { id: token } = await lucia.createSession(userId, { ...columns, lastSeenAt: new Date(), aRenouveler: false })
  return { token, sessionId: sessionId(token), setCookie: lucia.createSessionCookie(token).serialize() }
}

/**
 * The session a token opens, or null when it is unknown, ended or past its idle or absolute limit. With
 * `canSetCookie` (an HTTP response follows, not a socket) a session whose person changed role gets a new token.
 */
export async function validateSession(token: string, { canSetCookie = false } = {}): Promise<ValidSession | null> {
  try {
    const { session } = await lucia.validateSession(token)
    if (!session) return null
    const id = sessionId(token)
    const valid = { sessionId: id, userId: session.userId }
    await markSeen(id, session.lastSeenAt)
    if (session.aRenouveler && canSetCookie) return (await renew(id, session)) ?? valid
    // why: a token on its way out must not come back over the one that took its place.
    const leaving = session.absoluteExpiresAt.getTime() - Date.now() < 2 * renewalGraceMs
    return session.fresh && !leaving ? { ...valid, setCookie: lucia.createSessionCookie(token).serialize() } : valid
  } catch (error) {
    if (error instanceof SessionGone) return null
    throw error
  }
}

/** A new token for the same browser, within the same absolute limit; the old one serves the requests under way, then ends. */
async function renew(id: string, session: SessionColumns & { userId: string }): Promise<ValidSession | null> {
  const { userId, userAgent, ipPrefix, absoluteExpiresAt } = session
  const { count } = await db().session.updateMany({
    where: { id, aRenouveler: true },
    data: { aRenouveler: false, absoluteExpiresAt: new Date(Date.now() + renewalGraceMs) },
  })
  if (count === 0) return null
  const fresh = await open(userId, { userAgent, ipPrefix, absoluteExpiresAt })
  return { sessionId: fresh.sessionId, userId, setCookie: fresh.setCookie }
}

async function markSeen(id: string, lastSeenAt: Date): Promise<void> {
  const now = new Date()
  const before = new Date(now.getTime() - lastSeenStepMs)
  if (lastSeenAt > before) return
  // why: parallel requests of one page write once.
  await db().session.updateMany({ where: { id, lastSeenAt: { lte: before } }, data: { lastSeenAt: now } })
}

/** The token in a request's Cookie header, or null. */
export function readSessionCookie(header: string | null | undefined): string | null {
  return header ? lucia.readSessionCookie(header) : null
}

/** The Set-Cookie header that makes the browser forget the session. */
export function clearedCookie(): string {
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends one session by its id (the hash, not the token); errors pass through. */
export async function invalidateSession(id: string, tx: Transaction = db()): Promise<void> {
  await tx.session.deleteMany({ where: { id } })
}

/** Ends every session of a person but `exceptId`; gives the ids of those that ended. */
export async function invalidateUserSessions(userId: string, exceptId?: string, tx: Transaction = db()): Promise<string[]> {
  const where = { userId, ...(exceptId ? { id: { not: exceptId } } : {}) }
  const ended = await tx.session.findMany({ where, select: { id: true } })
  await tx.session.deleteMany({ where: { id: { in: ended.map((one) => one.id) } } })
  return ended.map((one) => one.id)
}

/** The open sessions of a person, the most recently used first. */
export async function listSessions(userId: string) {
  const now = new Date()
  return db().session.findMany({
    where: { userId, expiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, ipPrefix: true },
    take: 100,
  })
}

/** Deletes the rows of sessions past a limit. */
export async function purgeSessions(): Promise<void> {
  await lucia.deleteExpiredSessions()
}

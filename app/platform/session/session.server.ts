import { Lucia, TimeSpan } from 'lucia'
import { db, type Transaction } from '~/platform/db/db.server'
import { ipPrefix } from './ip-prefix'
import { sessionAdapter, type SessionColumns, SessionGone, sessionId } from './session-adapter.server'

/** Days without use after which a session ends. */
export const idleDays = 14
/** Days after which a session ends however much it is used. */
export const absoluteDays = 90

const dayMs = 86_400_000
const lastSeenStepMs = 5 * 60_000

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
  const now = Date.now()
  const session = await lucia.createSession(userId, {
    absoluteExpiresAt: new Date(now + absoluteDays * dayMs),
    lastSeenAt: new Date(now),
    userAgent: from.userAgent.slice(0, 300),
    ipPrefix: ipPrefix(from.ip),
  })
  return { token: session.id, sessionId: sessionId(session.id), setCookie: lucia.createSessionCookie(session.id).serialize() }
}

/** The session a token opens, or null when it is unknown, ended or past its idle or absolute limit. */
export async function validateSession(token: string): Promise<ValidSession | null> {
  try {
    const { session } = await lucia.validateSession(token)
    if (!session) return null
    const id = sessionId(token)
    await markSeen(id, session.lastSeenAt)
    return {
      sessionId: id,
      userId: session.userId,
      ...(session.fresh ? { setCookie: lucia.createSessionCookie(token).serialize() } : {}),
    }
  } catch (error) {
    if (error instanceof SessionGone) return null
    throw error
  }
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

import type { UserActor } from '~/platform/authorization/actor'
import { listSessions } from '~/platform/session/session.server'
import { browserName } from './browser-name'

/** The open sessions of a person, this browser first. */
export async function ownSessions(actor: UserActor) {
  const sessions = await listSessions(actor.userId)
  return sessions
    .map(({ userAgent, ...session }) => ({ ...session, browser: browserName(userAgent), current: session.id === actor.sessionId }))
    .sort((a, b) => Number(b.current) - Number(a.current))
}

import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import './account.events'

/** Says which sessions of a person ended, after the commit: their sockets close. */
export function announceEndedSessions(userId: string, sessionIds: readonly string[]): void {
  for (const sessionId of sessionIds) {
    publish('compte.session-terminee', { sessionId, userId }, { topics: [topic.user(userId)] })
  }
}

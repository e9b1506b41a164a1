import { db } from '~/platform/db/db.server'
import { onEvent } from '~/platform/events/bus.server'
import { announceMail } from '~/platform/mail/mail.server'
import { enqueueSoon } from './soon'

/**
 * Messages are written by acts that publish an event after their commit: any event is a reason to look at the
 * outbox. New messages are sent at once, and the operator's page is told. Returns how to stop.
 */
export function watchOutbox(): () => void {
  let newest = ''
  return onEvent(async (event) => {
    enqueueSoon('courriels')
    if (event.name === 'courriel.ecrit') return
    const last = await db().courriel.findFirst({ orderBy: { createdAt: 'desc' }, select: { id: true } })
    if (!last || last.id === newest) return
    newest = last.id
    announceMail()
  })
}

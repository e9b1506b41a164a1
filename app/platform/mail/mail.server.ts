import type { Transaction } from '~/platform/db/db.server'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import './mail.events'

/** A plain-text message to one person. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/**
 * Writes a message in the outbox, in the transaction of the act it tells: no act, no message. Call `announceMail()`
 * after the commit, so that it leaves at once rather than at the next sweep.
 * @throws Error when the address or the subject could add a header.
 */
export async function sendMail(tx: Transaction, mail: Mail): Promise<void> {
  assertHeaders(mail)
  await tx.courriel.create({ data: { to: mail.to, subject: mail.subject, text: mail.text } })
}

/** Says that messages wait in the outbox; called after the commit. */
export function announceMail(): void {
  publish('courriel.ecrit', {}, { topics: [topic.exploitation()] })
}

/** Refuses what could forge headers or further recipients (security.md 52). */
function assertHeaders({ to, subject }: Mail): void {
  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(to + subject)) throw new Error('mail header with a control character')
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(to)) throw new Error('mail address that is not one address')
}

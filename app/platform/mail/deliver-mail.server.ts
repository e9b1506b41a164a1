import { createTransport } from 'nodemailer'
import { db } from '~/platform/db/db.server'
import { log } from '~/platform/log.server'
import { announceMail } from './mail.server'

/** Where messages leave from: a server's URL and the sender's address. */
export interface MailRoute {
  smtpUrl: string
  from: string
  /** Host of the deployment, the right-hand side of Message-ID. */
  host: string
}

/** Attempts before a message is given up, with 1, 2, 4… minutes between them (about a day in all). */
const attemptsMax = 11
/** A message taken by a process is not taken by another for this long, even if the first one died. */
const leaseSeconds = 120

interface Taken {
  id: string
  to: string
  subject: string
  text: string
  attempts: number
}

/**
 * Sends every message that is due, oldest first, and gives how many left. Each is leased before it is sent, so two
 * processes never send the same one; a process that dies between sending and saying so leaves a second copy with
 * the same Message-ID, which mailboxes show once. A sent message keeps no text: its links are secrets.
 */
export async function deliverMail(route: MailRoute): Promise<number> {
  const transport = createTransport(route.smtpUrl, {
    from: route.from,
    // why: the text never names a file or an address to fetch (GHSA on `raw`, `path`, `href`).
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let sent = 0
  try {
    for (let mail = await takeNext(); mail; mail = await takeNext()) {
      try {
        await transport.sendMail({
          from: route.from,
          to: [{ name: '', address: mail.to }],
          subject: mail.subject,
          text: mail.text,
          messageId: `<${mail.id}@${route.host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        await putBack(mail, error)
        continue
      }
      await db().courriel.update({
        where: { id: mail.id },
        data: { statut: 'ENVOYE', sentAt: new Date(), text: '', error: '' },
      })
      sent += 1
    }
  } finally {
    transport.close()
    if (sent > 0) announceMail()
  }
  return sent
}

async function takeNext(): Promise<Taken | null> {
  const rows = await db().$queryRaw<Taken[]>`
    UPDATE "Courriel" SET attempts = attempts + 1, "retryAt" = (now() AT TIME ZONE 'UTC') + make_interval(secs => ${leaseSeconds})
    WHERE id = (
      SELECT id FROM "Courriel" WHERE statut = 'EN_ATTENTE' AND "retryAt" <= (now() AT TIME ZONE 'UTC')
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, "to", subject, text, attempts`
  return rows[0] ?? null
}

async function putBack(mail: Taken, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  log.warn({ err: error, courriel: mail.id, attempts: mail.attempts }, 'mail not sent')
  const refused = typeof error === 'object' && error !== null && 'responseCode' in error && Number(error.responseCode) >= 500
  await db().courriel.update({
    where: { id: mail.id },
    data: {
      error: message.slice(0, 500),
      statut: refused || mail.attempts >= attemptsMax ? 'ECHEC' : 'EN_ATTENTE',
      retryAt: new Date(Date.now() + 60_000 * 2 ** (mail.attempts - 1)),
    },
  })
}

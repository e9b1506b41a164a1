import { env } from '~/platform/env.server'
import { deliverMail } from '~/platform/mail/deliver-mail.server'

/** Sends what waits in the outbox when SMTP_URL is set; otherwise the operator reads it at /courriels. */
export async function sendWaitingMail(): Promise<void> {
  const { SMTP_URL, MAIL_FROM, appUrl } = env()
  if (!SMTP_URL) return
  await deliverMail({ smtpUrl: SMTP_URL, from: MAIL_FROM, host: new URL(appUrl).hostname })
}

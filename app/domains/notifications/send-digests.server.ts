import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { sendMail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'
import { formatCount } from '~/platform/format'

/**
 * Sends each person of the daily rhythm one message with what has waited since their last one; run once a day.
 * Each notification carries its own mark, so a run that is cut or doubled neither loses nor repeats any.
 */
export async function sendDigests(): Promise<number> {
  const waiting = await db().notification.findMany({
    where: { mailedAt: null, user: { frequenceCourriel: 'QUOTIDIEN', disabledAt: null } },
    select: { userId: true },
    distinct: ['userId'],
  })
  let sent = 0
  for (const { userId } of waiting) if (await sendDigest(userId)) sent++
  return sent
}

async function sendDigest(userId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ title: string; why: string; url: string }[]>`
      UPDATE "Notification" SET "mailedAt" = now()
      WHERE "userId" = ${userId} AND "mailedAt" IS NULL
      RETURNING title, why, url`
    const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
    if (taken.length === 0 || !person) return false
    await sendMail(tx, {
      to: person.email,
      subject: `Maillage\u202f: ${formatCount(taken.length, 'nouveauté', 'nouveautés')} pour vous`,
      text: [
        'Bonjour,',
        '',
        ...taken.flatMap((one) => [`• ${one.title}`, `  ${one.why}`, `  ${absoluteUrl(env().appUrl, one.url)}`, '']),
        `Choisir ce que vous recevez\u202f: ${absoluteUrl(env().appUrl, paths.preferencesNotifications())}`,
      ].join('\n'),
    })
    return true
  })
}

import './notification.events'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { publish } from '~/platform/events/bus.server'
import { sendMail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'
import { topic } from '~/platform/realtime/topic'
import type { NotificationKind } from './notification.kinds'

/** What happened, said to one person with the reason why it concerns them. */
export interface Notice {
  kind: NotificationKind
  poleId: string | null
  title: string
  /** "Votre structure utilise cet outil." */
  why: string
  /** Own path, from paths.ts. */
  url: string
  /** Names the event: the same cause never tells the same person twice. */
  cause: string
}

/**
 * Tells people what concerns them, on screen and by mail as each has chosen. The author of the event is left
 * out by the caller; disabled accounts are left out here. Mail for QUOTIDIEN waits for the digest.
 */
export async function notify(userIds: readonly string[], notice: Notice): Promise<void> {
  const people = await db().user.findMany({
    where: { id: { in: [...new Set(userIds)] }, disabledAt: null },
    select: { id: true, email: true, frequenceCourriel: true },
  })
  const preferences = await db().notificationPreference.findMany({
    where: { userId: { in: people.map((one) => one.id) }, kind: notice.kind },
  })
  for (const person of people) {
    const choice = preferences.find((one) => one.userId === person.id) ?? { ecran: true, mail: true }
    const byMail = choice.mail && person.frequenceCourriel !== 'JAMAIS'
    if (!choice.ecran && !byMail) continue
    const told = await tell(person, notice, { onScreen: choice.ecran, mailNow: byMail && person.frequenceCourriel === 'IMMEDIAT', byMail })
    if (told) publish('notification.recue', { userId: person.id }, { topics: [topic.user(person.id)] })
  }
}

async function tell(
  person: { id: string; email: string },
  notice: Notice,
  how: { onScreen: boolean; mailNow: boolean; byMail: boolean },
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.notification.createMany({
      data: [
        {
          userId: person.id,
          ...notice,
          readAt: how.onScreen ? null : now,
          // why: null means "still to be mailed"; the digest takes those.
          mailedAt: how.byMail && !how.mailNow ? null : now,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return false
    if (how.mailNow) await sendMail(tx, { to: person.email, subject: notice.title, text: mailText(notice) })
    return true
  })
}

function mailText(notice: Notice): string {
  return [
    'Bonjour,',
    '',
    notice.title,
    absoluteUrl(env().appUrl, notice.url),
    '',
    `Pourquoi ce message\u202f: ${notice.why}`,
    `Choisir ce que vous recevez\u202f: ${absoluteUrl(env().appUrl, paths.preferencesNotifications())}`,
  ].join('\n')
}

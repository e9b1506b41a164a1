import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { notificationKinds, type NotificationKind } from './notification.kinds'

/** The bell's page: what concerns this person, the newest first, 50 at a time. */
export async function listNotifications(actor: UserActor, page: number) {
  const where = { userId: actor.userId }
  const perPage = 50
  const [rows, total, unread] = await Promise.all([
    db().notification.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true, title: true, why: true, url: true, createdAt: true, readAt: true, pole: { select: { nomCourt: true } } },
    }),
    db().notification.count({ where }),
    db().notification.count({ where: { ...where, readAt: null } }),
  ])
  return { rows, total, unread, page, perPage }
}

/** One line per kind with this person's switches, both on unless changed. */
export async function notificationChoices(actor: UserActor) {
  const [saved, user] = await Promise.all([
    db().notificationPreference.findMany({ where: { userId: actor.userId } }),
    db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { frequenceCourriel: true } }),
  ])
  const choices = Object.entries(notificationKinds).map(([kind, label]) => {
    const row = saved.find((one) => one.kind === kind)
    return { kind: kind as NotificationKind, label, ecran: row?.ecran ?? true, mail: row?.mail ?? true }
  })
  return { choices, frequence: user.frequenceCourriel }
}

/** How many notifications this person has not read, for the bell. */
export async function unreadCount(actor: UserActor): Promise<number> {
  return db().notification.count({ where: { userId: actor.userId, readAt: null } })
}

import './notification.events'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { notificationKinds } from './notification.kinds'
import type { NotificationPreferences } from './notification.schema'

/** Marks one of the person's own notifications as read and returns where it leads. */
export async function readNotification(actor: UserActor, id: string): Promise<string> {
  const notification = await db().notification.findFirst({ where: { id, userId: actor.userId }, select: { url: true, readAt: true } })
  if (!notification) throw new NotFound()
  if (!notification.readAt) {
    await db().notification.update({ where: { id }, data: { readAt: new Date() } })
    told(actor)
  }
  return notification.url
}

/** Marks everything as read. */
export async function readAllNotifications(actor: UserActor): Promise<void> {
  await db().notification.updateMany({ where: { userId: actor.userId, readAt: null }, data: { readAt: new Date() } })
  told(actor)
}

/** Saves what the person wants to be told, where, and how often by mail. */
export async function savePreferences(actor: UserActor, wanted: NotificationPreferences): Promise<void> {
  const { userId } = actor
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { frequenceCourriel: wanted.frequence } })
    for (const kind of Object.keys(notificationKinds)) {
      const choice = { ecran: wanted.ecran.includes(kind), mail: wanted.mail.includes(kind) }
      await tx.notificationPreference.upsert({
        where: { userId_kind: { userId, kind } },
        create: { userId, kind, ...choice },
        update: choice,
      })
    }
  })
}

function told(actor: UserActor): void {
  publish('notification.lue', { userId: actor.userId }, { topics: [topic.user(actor.userId)], actorId: actor.userId })
}

import type { Transaction } from '~/platform/db/db.server'
import type { Notification, Prisma } from '~/platform/db/generated/client'
import { uniqueText } from './sequence'
import { createUser } from './user'

/** Creates an unread notification. */
export async function createNotification(
  tx: Transaction,
  overrides: Partial<Prisma.NotificationUncheckedCreateInput> = {},
): Promise<Notification> {
  return tx.notification.create({
    data: {
      kind: 'outil.nouvelle-version',
      title: 'Nouvelle version de « Grille d’essai »',
      why: 'Votre structure utilise cet outil',
      url: '/',
      cause: uniqueText('cause'),
      ...overrides,
      userId: overrides.userId ?? (await createUser(tx)).id,
    },
  })
}

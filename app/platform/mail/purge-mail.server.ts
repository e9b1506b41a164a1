import { db } from '~/platform/db/db.server'

const keptDays = 30

/** Empties the text of messages older than 30 days, and drops those older than a year. */
export async function purgeMail(now = new Date()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db().courriel.updateMany({ where: { createdAt: { lt: before(keptDays) }, text: { not: '' } }, data: { text: '' } })
  await db().courriel.deleteMany({ where: { createdAt: { lt: before(365) } } })
}

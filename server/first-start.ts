import { seedDemonstration, seedInstallation } from '#prisma/seed/demonstration'
import { db } from '~/platform/db/db.server'
import type { Environment } from '~/platform/env.server'
import { log } from '~/platform/log.server'

/**
 * Fills an empty database: the pages of the site always, the demonstration network unless MAILLAGE_DEMO=non.
 * Returns whether the demonstration is there. A start interrupted in the middle begins again cleanly.
 */
export async function seedFirstStart(environment: Environment): Promise<boolean> {
  await seedInstallation(db())
  const done = await db().reglage.findUnique({ where: { cle: 'demonstration' } })
  if (done) return true
  if (environment.MAILLAGE_DEMO === 'non' || (await db().user.count()) > 0) return false
  log.info('first start: loading the demonstration network')
  await seedDemonstration(db())
  return true
}

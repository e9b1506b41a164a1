import type { Db } from '~/platform/db/db.server'
import { demonstrationPasswordHash } from './factories/password'
import { createRandom } from './factories/random'
import { createDemonstrationUser } from './demonstration/accounts'
import { seedPoleLorraine } from './demonstration/pole-lorraine'
import { seedPspPaca } from './demonstration/psp-paca'
import type { Seeding } from './demonstration/seeding'

export { seedInstallation } from './installation'

/** Any number, the same for every version: two processes that start on one empty database seed it once. */
const seedingLock = 20_070_330

/**
 * Fills an empty database with the demonstration network: two pôles, their people, structures, tools, guides,
 * partners and two years of activity before `now`. One transaction: a start cut short leaves nothing behind and
 * the next one begins again. Does nothing once it was done, even if everything was deleted since.
 */
export async function seedDemonstration(db: Db, now: Date = new Date()): Promise<void> {
  // Hashed before the transaction, which should not wait for it.
  await demonstrationPasswordHash()
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedingLock})`
      if (await tx.reglage.findUnique({ where: { cle: 'demonstration' } })) return
      const seeding: Seeding = { tx, now, random: createRandom(2007), journal: [] }
      await createDemonstrationUser(seeding, 'exploitant@maillage.test')
      await seedPspPaca(seeding)
      await seedPoleLorraine(seeding)
      await tx.journalEntry.createMany({ data: seeding.journal.sort((a, b) => Number(a.at) - Number(b.at)) })
      await tx.reglage.create({ data: { cle: 'demonstration', valeur: now.toISOString() } })
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

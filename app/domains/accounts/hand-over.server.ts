import type { Transaction } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'

/**
 * Gives what a person owned in a pôle to somebody else: the guides they own, the tools they shared. The heir is
 * chosen, else a director of the pôle. Nothing is lost when there is no heir: guides and tools stay with the team.
 * Also takes the person out of the pôle's guides.
 * @throws Invalid when the chosen heir is not of the network of this pôle.
 */
export async function handOver(
  tx: Transaction,
  { userId, poleId, heirId }: { userId: string; poleId: string; heirId?: string },
): Promise<void> {
  const heir = await findHeir(tx, { userId, poleId, heirId })
  const owned = await tx.participationGuide.findMany({ where: { userId, poleId, role: 'PROPRIETAIRE' }, select: { guideId: true } })
  if (heir) {
    for (const { guideId } of owned) {
      await tx.participationGuide.upsert({
        where: { guideId_userId: { guideId, userId: heir } },
        create: { poleId, guideId, userId: heir, role: 'PROPRIETAIRE' },
        update: { role: 'PROPRIETAIRE' },
      })
    }
  }
  await tx.participationGuide.deleteMany({ where: { userId, poleId } })
  await tx.outil.updateMany({ where: { ownerId: userId, poleId }, data: { ownerId: heir } })
}

async function findHeir(
  tx: Transaction,
  { userId, poleId, heirId }: { userId: string; poleId: string; heirId?: string },
): Promise<string | null> {
  const candidate = { poleId, userId: { not: userId }, user: { disabledAt: null } }
  if (heirId) {
    const chosen = await tx.acces.findFirst({
      where: { AND: [candidate, { userId: heirId, role: { not: 'PARTENAIRE' } }] },
      select: { userId: true },
    })
    if (!chosen) throw new Invalid('Choisissez une personne du pôle.', { heritier: ['Choisissez une personne du pôle.'] })
    return chosen.userId
  }
  const director = await tx.acces.findFirst({
    where: { ...candidate, role: 'DIRECTION' },
    orderBy: { createdAt: 'asc' },
    select: { userId: true },
  })
  return director?.userId ?? null
}

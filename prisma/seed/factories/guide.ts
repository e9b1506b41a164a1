import type { Transaction } from '~/platform/db/db.server'
import type { Chapitre, Guide, GuideRole, Prisma } from '~/platform/db/generated/client'
import { createPole } from './pole'
import { nextNumber, uniqueText } from './sequence'

export interface GuideOverrides
  extends Partial<Omit<Prisma.GuideUncheckedCreateInput, 'chapitres' | 'participations' | 'editions'>> {
  /** Titles of the chapters, in order; one when not given. */
  chapitres?: string[]
  /** People with a role of their own in the guide; its creator owns it in any case. */
  participations?: { userId: string; role: GuideRole }[]
}

/** Creates a draft with one empty chapter unless said; `createdById` becomes its owner. */
export async function createGuide(tx: Transaction, overrides: GuideOverrides = {}): Promise<Guide & { chapitres: Chapitre[] }> {
  const { chapitres, participations = [], ...columns } = overrides
  const poleId = columns.poleId ?? (await createPole(tx)).id
  const owner = columns.createdById && !participations.some((one) => one.userId === columns.createdById)
  const people = owner
    ? [{ userId: columns.createdById as string, role: 'PROPRIETAIRE' as const }, ...participations]
    : participations
  return tx.guide.create({
    data: {
      slug: uniqueText('guide'),
      titre: `Guide d’essai ${nextNumber('guide-name')}`,
      ...columns,
      poleId,
      participations: { create: people.map((one) => ({ ...one, poleId })) },
      chapitres: { create: (chapitres ?? ['Introduction']).map((titre, place) => ({ poleId, titre, ordre: place + 1 })) },
    },
    include: { chapitres: { orderBy: { ordre: 'asc' } } },
  })
}

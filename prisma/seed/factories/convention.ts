import type { Transaction } from '~/platform/db/db.server'
import type { Convention, PartieRole, Prisma } from '~/platform/db/generated/client'
import { dayFrom } from './calendar'
import { createPartenaire } from './partenaire'
import { createPole } from './pole'
import { nextNumber } from './sequence'

export interface ConventionOverrides extends Partial<Omit<Prisma.ConventionUncheckedCreateInput, 'parties'>> {
  /** Partners that sign; one is created when not given. */
  parties?: { partenaireId: string; role?: PartieRole }[]
}

/** Creates a signed convention that began half a year ago and ends in half a year, with one partner unless said. */
export async function createConvention(tx: Transaction, overrides: ConventionOverrides = {}): Promise<Convention> {
  const { parties, ...columns } = overrides
  const poleId = columns.poleId ?? (await createPole(tx)).id
  const signing = parties ?? [{ partenaireId: (await createPartenaire(tx, { poleId })).id }]
  const now = new Date()
  return tx.convention.create({
    data: {
      objet: `Convention d’essai ${nextNumber('convention')}`,
      statut: 'SIGNEE',
      debut: dayFrom(now, -182),
      fin: dayFrom(now, 182),
      montantPublicCentimes: 30_000_00n,
      montantPriveCentimes: 10_000_00n,
      ...columns,
      poleId,
      parties: { create: signing.map((partie) => ({ ...partie, poleId })) },
    },
  })
}

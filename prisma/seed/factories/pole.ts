import type { Transaction } from '~/platform/db/db.server'
import type { Pole, Prisma } from '~/platform/db/generated/client'
import { nextNumber, uniqueText } from './sequence'

/** Creates a pôle of PACA whose register starts in 2025; its slug is unique. */
export async function createPole(tx: Transaction, overrides: Partial<Prisma.PoleUncheckedCreateInput> = {}): Promise<Pole> {
  const number = nextNumber('pole-name')
  return tx.pole.create({
    data: {
      slug: uniqueText('pole'),
      nom: `Pôle d’essai ${number}`,
      nomCourt: `Essai ${number}`,
      regionCode: '93',
      territoire: 'Provence-Alpes-Côte d’Azur',
      departements: ['04', '05', '06', '13', '83', '84'],
      registreDepuis: 2025,
      ...overrides,
    },
  })
}

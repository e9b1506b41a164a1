import type { Transaction } from '~/platform/db/db.server'
import type { Partenaire, Prisma } from '~/platform/db/generated/client'
import { createPole } from './pole'
import { uniqueText } from './sequence'

/** Creates a partner (a federation unless said). */
export async function createPartenaire(
  tx: Transaction,
  overrides: Partial<Prisma.PartenaireUncheckedCreateInput> = {},
): Promise<Partenaire> {
  return tx.partenaire.create({
    data: {
      nom: `Fédération d’essai ${uniqueText('partenaire')}`,
      kind: 'FEDERATION',
      ...overrides,
      poleId: overrides.poleId ?? (await createPole(tx)).id,
    },
  })
}

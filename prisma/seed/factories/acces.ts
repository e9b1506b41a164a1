import type { Transaction } from '~/platform/db/db.server'
import type { Acces, Prisma } from '~/platform/db/generated/client'
import { createPole } from './pole'
import { createUser } from './user'

/** Gives a person access to a pôle, as MEMBRE without a structure unless said; creates the person and the pôle when not given. */
export async function createAcces(tx: Transaction, overrides: Partial<Prisma.AccesUncheckedCreateInput> = {}): Promise<Acces> {
  return tx.acces.create({
    data: {
      role: 'MEMBRE',
      ...overrides,
      poleId: overrides.poleId ?? (await createPole(tx)).id,
      userId: overrides.userId ?? (await createUser(tx)).id,
    },
  })
}

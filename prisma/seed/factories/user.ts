import type { Transaction } from '~/platform/db/db.server'
import type { Prisma, User } from '~/platform/db/generated/client'
import { demonstrationPasswordHash } from './password'
import { nextNumber, uniqueText } from './sequence'

const firstNames = ['Alix', 'Bérénice', 'Côme', 'Dalila', 'Éloi', 'Faustine', 'Gaspard', 'Hanaé', 'Ilyès', 'Joséphine']
const lastNames = ['Exemple', 'Fictif', 'Modèle', 'Essai', 'Gabarit', 'Témoin', 'Maquette']

/** Creates a person with an invented name, a `.test` address and the demonstration's password. */
export async function createUser(tx: Transaction, overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> {
  const number = nextNumber('user-name')
  return tx.user.create({
    data: {
      email: `${uniqueText('personne')}@essai.test`,
      name: `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]}`,
      ...overrides,
      passwordHash: overrides.passwordHash === undefined ? await demonstrationPasswordHash() : overrides.passwordHash,
    },
  })
}

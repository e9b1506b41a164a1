import type { Fonction, Role } from '~/platform/db/generated/enums'
import type { Partenaire, Pole, Structure, User } from '~/platform/db/generated/client'
import { createAcces } from '../factories/acces'
import { dayFrom } from '../factories/calendar'
import { createUser } from '../factories/user'
import { note, workingHours, type Seeding } from './seeding'

/** The people of the demonstration by their address, those that the terminal prints first; every name is invented. */
export const demonstrationPeople = {
  'direction@psp-paca.test': 'Solène Garrigue',
  'equipe@psp-paca.test': 'Malik Tramontane',
  'referent@psp-paca.test': 'Odile Restanque',
  'membre@psp-paca.test': 'Timéo Lavandin',
  'partenaire@psp-paca.test': 'Ariane Calanque',
  'exploitant@maillage.test': 'Gabin Maille',
  'direction@pole-lorraine.test': 'Berthille Mirabelle',
  'animation@psp-paca.test': 'Perrine Santoline',
  'referent.var@psp-paca.test': 'Hakim Tamaris',
  'referent.vaucluse@psp-paca.test': 'Violaine Micocoulier',
  'membre.nice@psp-paca.test': 'Lucio Mimosa',
  'referent@pole-lorraine.test': 'Anselme Vosgien',
} as const

export type DemonstrationEmail = keyof typeof demonstrationPeople

/** Creates one account of the demonstration. */
export function createDemonstrationUser({ tx, now }: Seeding, email: DemonstrationEmail): Promise<User> {
  const exploitant = email === 'exploitant@maillage.test'
  const createdAt = new Date(dayFrom(now, -729).getTime() + Object.keys(demonstrationPeople).indexOf(email) * 60_000)
  return createUser(tx, { email, name: demonstrationPeople[email], demonstration: true, exploitant, createdAt })
}

/** Gives a person their place in a pôle, and says in the journal when they joined. */
export async function welcome(
  seeding: Seeding,
  user: User,
  place: {
    pole: Pole
    role: Role
    fonctions?: Fonction[]
    structure?: Pick<Structure, 'id'>
    partenaire?: Pick<Partenaire, 'id'>
    daysAgo: number
  },
): Promise<void> {
  const { pole, role, fonctions = [], structure, partenaire, daysAgo } = place
  const createdAt = workingHours(seeding, dayFrom(seeding.now, -daysAgo))
  await createAcces(seeding.tx, {
    userId: user.id,
    poleId: pole.id,
    role,
    fonctions,
    structureId: structure?.id ?? null,
    partenaireId: partenaire?.id ?? null,
    createdAt,
  })
  // An invitation is accepted before anybody is signed in: the line has no author.
  note(
    seeding,
    createdAt,
    { pole, user: null },
    { action: 'acces.accepte', targetKind: 'personne', targetId: user.id, label: user.name, audience: 'EQUIPE' },
  )
}

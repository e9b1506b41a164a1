import { randomUUID } from 'node:crypto'
import type { Fonction, PoleActor, Role, UserActor } from '~/platform/authorization/actor'
import type { Transaction } from '~/platform/db/db.server'
import type { Partenaire, Pole, Structure, User } from '~/platform/db/generated/client'
import { createAcces } from './acces'
import { createPartenaire } from './partenaire'
import { createPole } from './pole'
import { createStructure } from './structure'
import { createUser } from './user'

export interface ActorRequest {
  /** Created when not given. */
  pole?: Pole
  role: Role
  fonctions?: Fonction[]
  /** For REFERENT and MEMBRE, created when not given; `null`: none. */
  structure?: Pick<Structure, 'id'> | null
  /** For PARTENAIRE, created when not given; `null`: none. */
  partenaire?: Pick<Partenaire, 'id'> | null
  /** The person, created when not given: to give one person access to two pôles. */
  user?: User
  name?: string
  email?: string
}

/** A person with access to a pôle, as a request would know them; no row of `Session` stands behind `sessionId`. */
export async function createActor(tx: Transaction, request: ActorRequest): Promise<PoleActor> {
  const { role, fonctions = [] } = request
  const pole = request.pole ?? (await createPole(tx))
  const inStructure = role === 'REFERENT' || role === 'MEMBRE'
  const structure = request.structure === undefined && inStructure ? await createStructure(tx, { poleId: pole.id }) : request.structure
  const partenaire =
    request.partenaire === undefined && role === 'PARTENAIRE' ? await createPartenaire(tx, { poleId: pole.id }) : request.partenaire
  const user = request.user ?? (await createUser(tx, identity(request)))
  const structureId = structure?.id ?? null
  const partenaireId = partenaire?.id ?? null
  await createAcces(tx, { userId: user.id, poleId: pole.id, role, fonctions, structureId, partenaireId })
  const acces = { poleId: pole.id, poleSlug: pole.slug, poleNom: pole.nom, role, fonctions, structureId, partenaireId }
  return { ...userActor(user), ...acces, kind: 'pole', acces: [acces] }
}

/** The operator of the deployment, with access to no pôle. */
export async function createOperator(tx: Transaction): Promise<UserActor> {
  return userActor(await createUser(tx, { exploitant: true }))
}

// A key present with `undefined` would take the place of the factory's own value.
function identity({ name, email }: ActorRequest): { name?: string; email?: string } {
  return { ...(name && { name }), ...(email && { email }) }
}

function userActor(user: User): UserActor {
  return {
    kind: 'user',
    userId: user.id,
    sessionId: randomUUID(),
    name: user.name,
    email: user.email,
    photoId: user.photoId,
    exploitant: user.exploitant,
    demonstration: user.demonstration,
    acces: [],
  }
}

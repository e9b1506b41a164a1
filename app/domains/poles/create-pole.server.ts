import './pole.events'
import { record } from '~/platform/audit/journal.server'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { announceDirector, nameDirector, type DirectorNamed } from './name-director.server'
import { canOperate } from './pole.policy'
import type { CreatePole } from './pole.schema'
import { writePole } from './write-pole.server'

/** Opens a pôle and names its director. @throws NotFound beside the operator, Invalid (address taken, unknown département, disabled account) */
export async function createPole(actor: UserActor, input: CreatePole): Promise<{ slug: string; direction: DirectorNamed }> {
  if (!canOperate(actor)) throw new NotFound()
  const { directionEmail, directionNom, ...identity } = input
  const { pole, direction } = await db().$transaction(async (tx) => {
    const created = await writePole(tx, identity)
    await record(tx, actor, { poleId: created.id, action: 'pole.cree', targetKind: 'pole', targetId: created.id, label: created.nom })
    return { pole: created, direction: await nameDirector(tx, actor, created, { email: directionEmail, name: directionNom }) }
  })
  publish('pole.cree', { poleId: pole.id, slug: pole.slug }, { topics: [topic.exploitation()], targetId: pole.id, actorId: actor.userId })
  announceDirector(pole.id, direction, actor.userId)
  return { slug: pole.slug, direction }
}

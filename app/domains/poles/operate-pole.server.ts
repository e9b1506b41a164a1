import './pole.events'
import { record } from '~/platform/audit/journal.server'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { announceDirector, nameDirector, type DirectorNamed } from './name-director.server'
import { identityChanges } from './pole-changes'
import { canOperate } from './pole.policy'
import type { EditIdentity } from './pole.schema'
import { identityColumns } from './write-pole.server'

/** Changes what a pôle is: names, territory, register. @throws NotFound, Invalid, Conflict when somebody changed it since `version`. */
export async function editIdentity(actor: UserActor, slug: string, { version, ...values }: EditIdentity): Promise<void> {
  const pole = await findPole(actor, slug)
  await db().$transaction(async (tx) => {
    const data = identityColumns(values)
    const { count } = await tx.pole.updateMany({ where: { id: pole.id, version }, data: { ...data, version: { increment: 1 } } })
    if (count === 0) {
      const latest = await tx.pole.findUniqueOrThrow({ where: { id: pole.id } })
      throw new Conflict(
        'Ce pôle a été modifié pendant que vous remplissiez la fiche. Rien n’a été enregistré.',
        identityChanges(values, latest),
        latest.version,
      )
    }
    await record(tx, actor, { poleId: pole.id, action: 'pole.modifie', targetKind: 'pole', targetId: pole.id, label: values.nom })
  })
  publish(
    'pole.modifie',
    { poleId: pole.id },
    { topics: [topic.exploitation(), topic.pole(pole.id, 'pole'), topic.showcase(pole.id)], targetId: pole.id, actorId: actor.userId },
  )
}

/** Names one more director of a pôle. @throws NotFound, Invalid */
export async function addDirector(actor: UserActor, slug: string, input: { email: string; name?: string }): Promise<DirectorNamed> {
  const pole = await findPole(actor, slug)
  const named = await db().$transaction((tx) => nameDirector(tx, actor, pole, input))
  announceDirector(pole.id, named, actor.userId)
  return named
}

async function findPole(actor: UserActor, slug: string) {
  const pole = canOperate(actor) ? await db().pole.findUnique({ where: { slug }, select: { id: true, slug: true, nom: true } }) : null
  if (!pole) throw new NotFound()
  return pole
}

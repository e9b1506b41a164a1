import './outil.events'
import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { isoDate } from '~/platform/format'
import { canAdoptOutil, visibleOutils } from './outil.policy'
import { outilTopics } from './outil-topics'

/**
 * "Nous l'utilisons", said by a person for their structure. Said twice, even at once, it counts once.
 * @throws NotFound, Forbidden
 */
export async function adoptOutil(actor: PoleActor, outilId: string): Promise<void> {
  await changeAdoption(actor, outilId, 'outil.adopte', async (tx, structureId) => {
    const since = new Date(`${isoDate(new Date())}T00:00:00Z`)
    const { count } = await tx.adoption.createMany({
      data: [{ poleId: actor.poleId, outilId, structureId, since, byId: actor.userId }],
      skipDuplicates: true,
    })
    return count
  })
}

/** Takes back "nous l'utilisons" for the person's structure; does nothing when it was not said. @throws NotFound, Forbidden */
export async function unadoptOutil(actor: PoleActor, outilId: string): Promise<void> {
  await changeAdoption(actor, outilId, 'outil.abandonne', async (tx, structureId) => {
    const { count } = await tx.adoption.deleteMany({ where: { poleId: actor.poleId, outilId, structureId } })
    return count
  })
}

async function changeAdoption(
  actor: PoleActor,
  outilId: string,
  action: 'outil.adopte' | 'outil.abandonne',
  change: (tx: Transaction, structureId: string) => Promise<number>,
): Promise<void> {
  const done = await db().$transaction(async (tx) => {
    const outil = await tx.outil.findFirst({
      where: { AND: [visibleOutils(actor), { id: outilId, archivedAt: null }] },
      select: { titre: true, public: true },
    })
    if (!outil) throw new NotFound('Cet outil n’existe pas, ou plus.')
    if (!canAdoptOutil(actor)) throw new Forbidden('Seules les personnes d’une structure adhérente disent ce qu’elle utilise.')
    if ((await change(tx, actor.structureId)) === 0) return null
    await record(tx, actor, {
      action,
      targetKind: 'outil',
      targetId: outilId,
      label: outil.titre,
      audience: 'POLE',
      details: { structureId: actor.structureId },
    })
    return { public: outil.public, structureId: actor.structureId }
  })
  if (!done) return
  publish(
    action,
    { poleId: actor.poleId, outilId, structureId: done.structureId },
    { topics: outilTopics(actor.poleId, done.public), targetId: outilId, actorId: actor.userId },
  )
}

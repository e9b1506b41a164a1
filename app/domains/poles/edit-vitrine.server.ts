import './pole.events'
import { record } from '~/platform/audit/journal.server'
import { forPole, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, Forbidden } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { vitrineChanges } from './pole-changes'
import { canEditPole } from './pole.policy'
import type { EditVitrine } from './pole.schema'

const columns = {
  slug: true,
  nom: true,
  accroche: true,
  histoire: true,
  label: true,
  labelDate: true,
  ambition: true,
  objectifs: true,
  directions: true,
  objectifAdherents: true,
  objectifAnnee: true,
  objectifSource: true,
  version: true,
} as const

/** What the form about the showcase starts from. @throws Forbidden beside the direction */
export async function readVitrine(actor: PoleActor) {
  mustEdit(actor)
  return db().pole.findUniqueOrThrow({ where: { id: forPole(actor).poleId }, select: columns })
}

/** Changes what the actor's pôle says of itself in public. @throws Forbidden, Conflict when somebody changed it since `version`. */
export async function editVitrine(actor: PoleActor, { version, ...values }: EditVitrine): Promise<void> {
  mustEdit(actor)
  const { poleId } = forPole(actor)
  const { label, labelDate, objectifSource, ...rest } = values
  const data = {
    ...rest,
    label: label || null,
    labelDate: labelDate === null ? null : new Date(labelDate),
    objectifSource: objectifSource || null,
  }
  await db().$transaction(async (tx) => {
    const { count } = await tx.pole.updateMany({ where: { id: poleId, version }, data: { ...data, version: { increment: 1 } } })
    if (count === 0) {
      const latest = await tx.pole.findUniqueOrThrow({ where: { id: poleId }, select: columns })
      throw new Conflict(
        'La vitrine a été modifiée pendant que vous écriviez. Rien n’a été enregistré.',
        vitrineChanges(values, latest),
        latest.version,
      )
    }
    await record(tx, actor, {
      action: 'pole.vitrine-modifiee',
      targetKind: 'pole',
      targetId: poleId,
      label: actor.poleNom,
      audience: 'POLE',
    })
  })
  const topics = [topic.pole(poleId, 'pole'), topic.pole(poleId, 'journal'), topic.showcase(poleId), topic.exploitation()]
  publish('pole.vitrine-modifiee', { poleId }, { topics, targetId: poleId, actorId: actor.userId })
}

function mustEdit(actor: PoleActor): void {
  if (!canEditPole(actor)) throw new Forbidden('La vitrine du pôle est écrite par sa direction.')
}

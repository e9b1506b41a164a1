import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import './guide.events'
import { canWriteGuide } from './guide.policy'
import { guideAudience, guideTopics, lockGuide } from './load-guide.server'

/** Days a deleted chapter stays in the bin. */
export const binDays = 30
/** A guide with more would be several guides. */
const chapitresAtMost = 200

type LockedGuide = Awaited<ReturnType<typeof lockGuide>>
interface ChapitreAct<Result> {
  action: 'chapitre.ajoute' | 'chapitre.renomme' | 'chapitre.deplace' | 'chapitre.supprime' | 'chapitre.restaure'
  run(tx: Transaction, guide: LockedGuide): Promise<{ id: string; titre: string; result: Result }>
}

/** One change to the outline: the guide is locked, so changes of several people follow one another. */
async function changeOutline<Result>(actor: PoleActor, guideId: string, act: ChapitreAct<Result>): Promise<Result> {
  const { id, result } = await db().$transaction(async (tx) => {
    const guide = await lockGuide(tx, actor, guideId)
    if (!canWriteGuide(actor, guide)) throw new Forbidden('Vous lisez ce guide ; ses rédacteurs en changent les chapitres.')
    const done = await act.run(tx, guide)
    await tx.guide.update({ where: { id: guideId, poleId: actor.poleId }, data: { editedAt: new Date() } })
    await record(tx, actor, {
      action: act.action,
      targetKind: 'chapitre',
      targetId: done.id,
      label: done.titre,
      audience: guideAudience(guide),
      details: { guideId },
    })
    return done
  })
  publish(
    'guide.modifie',
    { poleId: actor.poleId, guideId },
    { topics: guideTopics(actor.poleId, guideId), targetId: id, actorId: actor.userId },
  )
  return result
}

/** Adds an empty chapter at the end. */
export function addChapitre(actor: PoleActor, guideId: string, titre: string): Promise<{ id: string }> {
  return changeOutline(actor, guideId, {
    action: 'chapitre.ajoute',
    run: async (tx) => {
      const others = await tx.chapitre.aggregate({
        where: { guideId, poleId: actor.poleId, deletedAt: null },
        _max: { ordre: true },
        _count: true,
      })
      if (others._count >= chapitresAtMost) throw new Invalid(`Un guide tient en ${chapitresAtMost} chapitres.`)
      const { id } = await tx.chapitre.create({
        data: { poleId: actor.poleId, guideId, titre, ordre: (others._max.ordre ?? 0) + 1 },
        select: { id: true },
      })
      return { id, titre, result: { id } }
    },
  })
}

/** Gives a chapter another title. */
export function renameChapitre(
  actor: PoleActor,
  guideId: string,
  input: { chapitreId: string; titre: string; version: number },
): Promise<void> {
  return changeOutline(actor, guideId, {
    action: 'chapitre.renomme',
    run: async (tx) => {
      const chapitre = await loadChapitre(tx, actor, guideId, input.chapitreId)
      if (chapitre.version !== input.version) {
        throw new Conflict(
          'Quelqu’un a changé ce chapitre pendant votre saisie. Rien n’a été écrasé.',
          [{ label: 'Titre du chapitre', yours: input.titre, theirs: chapitre.titre }],
          chapitre.version,
        )
      }
      await tx.chapitre.update({
        where: { id: chapitre.id, poleId: actor.poleId },
        data: { titre: input.titre, version: { increment: 1 } },
      })
      return { id: chapitre.id, titre: input.titre, result: undefined }
    },
  })
}

/** Moves a chapter one place up or down; refused when somebody else moved or renamed it meanwhile. */
export function moveChapitre(
  actor: PoleActor,
  guideId: string,
  input: { chapitreId: string; direction: 'haut' | 'bas'; version: number },
): Promise<void> {
  return changeOutline(actor, guideId, {
    action: 'chapitre.deplace',
    run: async (tx) => {
      const chapitre = await loadChapitre(tx, actor, guideId, input.chapitreId)
      refuseStale(chapitre, input.version)
      const rows = await tx.chapitre.findMany({
        where: { guideId, poleId: actor.poleId, deletedAt: null },
        select: { id: true, ordre: true },
        orderBy: [{ ordre: 'asc' }, { id: 'asc' }],
      })
      const from = rows.findIndex((row) => row.id === chapitre.id)
      const to = input.direction === 'haut' ? from - 1 : from + 1
      const neighbour = rows[to]
      if (!neighbour)
        throw new Invalid(input.direction === 'haut' ? 'Ce chapitre est déjà le premier.' : 'Ce chapitre est déjà le dernier.')
      const order = rows.map((row) => row.id)
      order[from] = neighbour.id
      order[to] = chapitre.id
      for (const [index, id] of order.entries()) {
        if (rows.find((row) => row.id === id)?.ordre === index + 1) continue
        await tx.chapitre.update({ where: { id, poleId: actor.poleId }, data: { ordre: index + 1 } })
      }
      await tx.chapitre.update({ where: { id: chapitre.id, poleId: actor.poleId }, data: { version: { increment: 1 } } })
      return { id: chapitre.id, titre: chapitre.titre, result: undefined }
    },
  })
}

/** Puts a chapter in the bin, for 30 days; the last one stays. */
export async function deleteChapitre(
  actor: PoleActor,
  guideId: string,
  input: { chapitreId: string; version: number },
): Promise<{ titre: string }> {
  const deleted = await changeOutline(actor, guideId, {
    action: 'chapitre.supprime',
    run: async (tx) => {
      const chapitre = await loadChapitre(tx, actor, guideId, input.chapitreId)
      refuseStale(chapitre, input.version)
      const others = await tx.chapitre.count({ where: { guideId, poleId: actor.poleId, deletedAt: null, id: { not: chapitre.id } } })
      if (others === 0) throw new Invalid('Un guide garde au moins un chapitre.')
      await tx.chapitre.update({
        where: { id: chapitre.id, poleId: actor.poleId },
        data: { deletedAt: new Date(), version: { increment: 1 } },
      })
      return { id: chapitre.id, titre: chapitre.titre, result: { titre: chapitre.titre } }
    },
  })
  rejudgeRooms(actor, guideId)
  return deleted
}

/** Takes a chapter out of the bin, at the end of the guide. */
export async function restoreChapitre(actor: PoleActor, guideId: string, chapitreId: string): Promise<{ titre: string }> {
  return changeOutline(actor, guideId, {
    action: 'chapitre.restaure',
    run: async (tx) => {
      const chapitre = await tx.chapitre.findFirst({
        where: { id: chapitreId, guideId, poleId: actor.poleId, deletedAt: { not: null } },
        select: { id: true, titre: true, ordre: true },
      })
      if (!chapitre) throw new NotFound('Ce chapitre n’est plus dans la corbeille.')
      const { _max } = await tx.chapitre.aggregate({ where: { guideId, poleId: actor.poleId, deletedAt: null }, _max: { ordre: true } })
      await tx.chapitre.update({
        where: { id: chapitre.id, poleId: actor.poleId },
        data: { deletedAt: null, ordre: (_max.ordre ?? 0) + 1, version: { increment: 1 } },
      })
      return { id: chapitre.id, titre: chapitre.titre, result: { titre: chapitre.titre } }
    },
  })
}

/** Empties the bins of chapters deleted more than 30 days ago; returns how many went. For the nightly job. */
export async function emptyChapitreBin(now: Date = new Date()): Promise<number> {
  const { count } = await db().chapitre.deleteMany({ where: { deletedAt: { lt: new Date(now.getTime() - binDays * 86_400_000) } } })
  return count
}

async function loadChapitre(tx: Transaction, actor: PoleActor, guideId: string, chapitreId: string) {
  const chapitre = await tx.chapitre.findFirst({
    where: { id: chapitreId, guideId, poleId: actor.poleId, deletedAt: null },
    select: { id: true, titre: true, version: true },
  })
  if (!chapitre) throw new NotFound('Ce chapitre n’existe plus.')
  return chapitre
}

function refuseStale(chapitre: { version: number }, version: number): void {
  if (chapitre.version !== version) {
    throw new Conflict('Quelqu’un vient de changer ce chapitre. Regardez où il en est, puis recommencez.', [], chapitre.version)
  }
}

function rejudgeRooms(actor: PoleActor, guideId: string): void {
  publish('guide.acces-change', { guideId }, { topics: guideTopics(actor.poleId, guideId), actorId: actor.userId })
}

import './outil.events'
import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import type { Outil } from '~/platform/db/generated/client'
import { Conflict, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { outilChanges } from './outil-changes'
import { assertCanEditOutil, canPublishOutil, visibleOutils } from './outil.policy'
import type { EditOutil } from './outil.schema'
import { outilTopics } from './outil-topics'

/** A tool the actor may change. @throws NotFound when it is not visible, Forbidden when it is not theirs */
export async function loadForEdition(tx: Transaction, actor: PoleActor, id: string): Promise<Outil> {
  const outil = await tx.outil.findFirst({ where: { AND: [visibleOutils(actor), { id }] } })
  if (!outil) throw new NotFound('Cet outil n’existe pas, ou plus.')
  assertCanEditOutil(actor, outil)
  return outil
}

/**
 * Changes the presentation of a tool. Only the team changes whether it is public; for others that stays as it was.
 * @throws NotFound, Forbidden, Conflict with what somebody else changed
 */
export async function editOutil(actor: PoleActor, id: string, input: EditOutil): Promise<void> {
  const isPublic = await db().$transaction(async (tx) => {
    const before = await loadForEdition(tx, actor, id)
    const { version, ...typed } = input
    const wanted = { ...typed, public: canPublishOutil(actor) ? typed.public : before.public }
    const { count } = await tx.outil.updateMany({
      where: { id, poleId: actor.poleId, version },
      data: { ...wanted, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdition(tx, id, wanted)
    await record(tx, actor, { action: 'outil.modifie', targetKind: 'outil', targetId: id, label: input.titre, audience: 'POLE' })
    return before.public || wanted.public
  })
  publish(
    'outil.modifie',
    { poleId: actor.poleId, outilId: id, titre: input.titre },
    { topics: outilTopics(actor.poleId, isPublic), targetId: id, actorId: actor.userId },
  )
}

async function staleEdition(tx: Transaction, id: string, wanted: Omit<EditOutil, 'version'>): Promise<Conflict> {
  // why: read again, the row seen before may be older than the one that won.
  const now = await tx.outil.findUniqueOrThrow({ where: { id } })
  return new Conflict(
    'Quelqu’un a modifié cet outil depuis que vous l’avez ouvert. Rien n’a été écrasé.',
    outilChanges(wanted, now),
    now.version,
  )
}

/** Takes a tool out of the library; nothing is lost, `restoreOutil` undoes it. @throws NotFound, Forbidden */
export async function archiveOutil(actor: PoleActor, id: string): Promise<void> {
  await setArchived(actor, id, true)
}

/** Puts an archived tool back. @throws NotFound, Forbidden */
export async function restoreOutil(actor: PoleActor, id: string): Promise<void> {
  await setArchived(actor, id, false)
}

async function setArchived(actor: PoleActor, id: string, archived: boolean): Promise<void> {
  const action = archived ? 'outil.archive' : 'outil.restaure'
  const outil = await db().$transaction(async (tx) => {
    const before = await loadForEdition(tx, actor, id)
    const { count } = await tx.outil.updateMany({
      where: { id, poleId: actor.poleId, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? new Date() : null },
    })
    if (count === 0) return null
    await record(tx, actor, { action, targetKind: 'outil', targetId: id, label: before.titre, audience: 'POLE' })
    return before
  })
  if (!outil) return
  publish(
    action,
    { poleId: actor.poleId, outilId: id },
    { topics: outilTopics(actor.poleId, outil.public), targetId: id, actorId: actor.userId },
  )
}

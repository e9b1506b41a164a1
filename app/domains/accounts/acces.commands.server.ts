import type { Fonction, PoleActor, Role } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import { Conflict, Forbidden, type FieldChange, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { formatList } from '~/platform/format'
import { topic } from '~/platform/realtime/topic'
import './account.events'
import { canName, grantableFonctions, visibleAcces } from './acces.policy'
import { checkPlace } from './check-place.server'
import { handOver } from './hand-over.server'
import { assertMayName } from './invitation.commands.server'
import { keepADirector } from './keep-a-director.server'
import { fonctionLabels, roleLabels } from './role.wording'

/** What a form about somebody's place says; `version` is that of the row it was opened on. */
export interface ChangeAcces {
  version: number
  role: Role
  fonctions: Fonction[]
  structureId?: string | null
  partenaireId?: string | null
}

/**
 * Gives a person another role, other functions or another structure. Acts at their next request; their open
 * sessions are given a new id, and their documents are judged again.
 * @throws NotFound, Forbidden, Invalid, Conflict (changed meanwhile)
 */
export async function changeAcces(actor: PoleActor, userId: string, input: ChangeAcces): Promise<{ name: string }> {
  const name = await db().$transaction(async (tx) => {
    const acces = await loadAcces(tx, actor, userId)
    assertMayName(actor, { role: acces.role, structureId: acces.structureId })
    assertMayName(actor, { ...input, fonctions: input.fonctions.filter((one) => !acces.fonctions.includes(one)) })
    if (acces.updatedAt.getTime() !== input.version) throw conflict(acces, input)
    if (input.role !== 'DIRECTION') await keepADirector(tx, actor.poleId, userId)
    const place = await checkPlace(tx, actor.poleId, input)
    // why: functions the actor may not give are not theirs to take away either.
    const beyond = acces.fonctions.filter((one) => !grantableFonctions(actor).includes(one))
    const fonctions = [...new Set([...input.fonctions, ...beyond])]
    await tx.acces.update({
      where: { userId_poleId: { userId, poleId: actor.poleId } },
      data: { role: input.role, fonctions, ...place },
    })
    await tx.session.updateMany({ where: { userId }, data: { aRenouveler: true } })
    await record(tx, actor, {
      action: 'acces.modifie',
      targetKind: 'personne',
      targetId: userId,
      label: acces.user.name,
      details: { from: acces.role, to: input.role, fonctions },
    })
    return acces.user.name
  })
  announce(actor, userId)
  return { name }
}

/**
 * Ends a person's access to the pôle at once; what they owned in it goes to `heirId`, else to a director. Anyone
 * may leave by themselves, but the last director.
 * @throws NotFound, Forbidden, Invalid
 */
export async function endAcces(actor: PoleActor, userId: string, heirId?: string): Promise<{ name: string }> {
  const name = await db().$transaction(async (tx) => {
    const acces = await loadAcces(tx, actor, userId)
    if (userId !== actor.userId && !canName(actor, acces)) throw new Forbidden()
    await keepADirector(tx, actor.poleId, userId)
    await handOver(tx, { userId, poleId: actor.poleId, heirId })
    await tx.acces.delete({ where: { userId_poleId: { userId, poleId: actor.poleId } } })
    await record(tx, actor, { action: 'acces.termine', targetKind: 'personne', targetId: userId, label: acces.user.name })
    return acces.user.name
  })
  announce(actor, userId)
  return { name }
}

async function loadAcces(tx: Transaction, actor: PoleActor, userId: string) {
  const acces = await tx.acces.findFirst({
    where: { AND: [{ userId }, visibleAcces(actor)] },
    select: {
      role: true,
      fonctions: true,
      structureId: true,
      updatedAt: true,
      structure: { select: { nom: true } },
      user: { select: { name: true } },
    },
  })
  if (!acces) throw new NotFound('Cette personne n’est plus dans le pôle.')
  return acces
}

function conflict(acces: Awaited<ReturnType<typeof loadAcces>>, input: ChangeAcces): Conflict {
  const fonctionText = (list: readonly Fonction[]) => formatList(list.map((one) => fonctionLabels[one])) || 'aucune'
  const lines: FieldChange[] = [
    { label: 'Rôle', yours: roleLabels[input.role], theirs: roleLabels[acces.role] },
    { label: 'Fonctions', yours: fonctionText(input.fonctions), theirs: fonctionText(acces.fonctions) },
    ...(input.structureId === acces.structureId
      ? []
      : [{ label: 'Structure', yours: input.structureId ? 'votre choix' : 'aucune', theirs: acces.structure?.nom ?? 'aucune' }]),
  ]
  return new Conflict(
    'Quelqu’un d’autre a modifié cette personne entre-temps. Rien n’a été enregistré.',
    lines.filter((line) => line.yours !== line.theirs),
    acces.updatedAt.getTime(),
  )
}

function announce(actor: PoleActor, userId: string): void {
  const { poleId } = actor
  publish(
    'compte.acces-change',
    { userId, poleId },
    { topics: [topic.user(userId), topic.pole(poleId, 'personnes')], targetId: userId, actorId: actor.userId },
  )
}

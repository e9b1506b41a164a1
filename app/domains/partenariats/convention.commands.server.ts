import './partenariat.events'
import { record } from '~/platform/audit/journal.server'
import { forPole, type PoleActor } from '~/platform/authorization/actor'
import { db, type Transaction } from '~/platform/db/db.server'
import type { Convention } from '~/platform/db/generated/client'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { isoDate, parseFrenchDate } from '~/platform/format'
import { topic } from '~/platform/realtime/topic'
import { conventionChanges } from './convention-changes'
import { canMove, conventionMoveLabels } from './convention.lifecycle'
import { canManagePartenariats, visibleConventions } from './partenariat.policy'
import type { CreateConvention, EditConvention, MoveConvention } from './partenariat.schema'

/** Prepares a convention with its parties. @throws Forbidden beside the team, Invalid for an unknown partner. */
export async function createConvention(actor: PoleActor, input: CreateConvention): Promise<{ id: string }> {
  mustManage(actor)
  const id = await db().$transaction(async (tx) => {
    const created = await tx.convention.create({ data: { ...forPole(actor), ...columns(input) }, select: { id: true } })
    await writeParties(tx, actor, created.id, input)
    await record(tx, actor, {
      action: 'convention.preparee',
      targetKind: 'convention',
      targetId: created.id,
      label: input.objet,
      audience: 'POLE',
    })
    return created.id
  })
  publish('convention.preparee', { poleId: actor.poleId, conventionId: id, objet: input.objet }, envelope(actor, id))
  return { id }
}

/** Changes a convention. @throws NotFound, Forbidden, Conflict with what somebody else changed since `version`. */
export async function editConvention(actor: PoleActor, id: string, input: EditConvention): Promise<void> {
  await db().$transaction(async (tx) => {
    const current = await hold(tx, actor, id)
    if (current.version !== input.version) {
      const parties = await tx.conventionPartie.findMany({
        where: { conventionId: id },
        select: { partenaireId: true, role: true, partenaire: { select: { nom: true } } },
      })
      throw new Conflict(
        'Quelqu’un d’autre a modifié cette convention pendant que vous remplissiez la fiche.',
        conventionChanges(input, current, parties),
        current.version,
      )
    }
    await tx.convention.update({ where: { id }, data: { ...columns(input), version: { increment: 1 } } })
    await tx.conventionPartie.deleteMany({ where: { conventionId: id, ...forPole(actor) } })
    await writeParties(tx, actor, id, input)
    await record(tx, actor, { action: 'convention.modifiee', targetKind: 'convention', targetId: id, label: input.objet })
  })
  publish('convention.modifiee', { poleId: actor.poleId, conventionId: id, objet: input.objet }, envelope(actor, id))
}

/** Moves a convention along its life; a renewal brings a later last day. @throws NotFound, Forbidden, Conflict, Invalid for a move the table refuses. */
export async function moveConvention(actor: PoleActor, id: string, input: MoveConvention): Promise<void> {
  const objet = await db().$transaction(async (tx) => {
    const current = await hold(tx, actor, id)
    if (current.version !== input.version)
      throw new Conflict('Cette convention a changé entre-temps : relisez-la avant d’agir.', [], current.version)
    if (!canMove(current.statut, input.statut)) {
      throw new Invalid(`« ${conventionMoveLabels[input.statut]} » n’est pas possible dans l’état actuel de la convention.`)
    }
    const fin = input.statut === 'RENOUVELEE' ? renewedEnd(current, input.fin) : current.fin
    await tx.convention.update({ where: { id }, data: { statut: input.statut, fin, version: { increment: 1 } } })
    await record(tx, actor, {
      action: `convention.statut.${input.statut.toLowerCase()}`,
      targetKind: 'convention',
      targetId: id,
      label: current.objet,
      audience: 'POLE',
      details: { de: current.statut, vers: input.statut, fin: isoDate(fin) },
    })
    return current.objet
  })
  publish('convention.statut', { poleId: actor.poleId, conventionId: id, objet, statut: input.statut }, envelope(actor, id))
}

function mustManage(actor: PoleActor): void {
  if (!canManagePartenariats(actor)) throw new Forbidden('Les partenaires et les conventions sont tenus par l’équipe du pôle.')
}

/** The convention, locked until the end of the transaction, for a person who may change it. */
async function hold(tx: Transaction, actor: PoleActor, id: string): Promise<Convention> {
  await tx.$queryRaw`SELECT 1 FROM "Convention" WHERE id = ${id} AND "poleId" = ${actor.poleId} FOR UPDATE`
  const current = await tx.convention.findFirst({ where: { AND: [visibleConventions(actor), { id }] } })
  if (!current) throw new NotFound('Cette convention n’existe pas, ou ne vous est pas ouverte.')
  mustManage(actor)
  return current
}

function renewedEnd(current: Convention, given: string | undefined): Date {
  const iso = parseFrenchDate(given ?? '')
  if (!iso || iso <= isoDate(current.fin)) {
    throw new Invalid('Un renouvellement repousse la fin de la convention.', {
      fin: [`Indiquez une date après le ${current.fin.toLocaleDateString('fr-FR', { timeZone: 'UTC' })}.`],
    })
  }
  return new Date(iso)
}

function columns(input: CreateConvention) {
  return {
    objet: input.objet,
    description: input.description,
    debut: new Date(input.debut),
    fin: new Date(input.fin),
    taciteReconduction: input.taciteReconduction,
    preavisJours: input.preavisJours,
    montantPublicCentimes: BigInt(input.montantPublic),
    montantPriveCentimes: BigInt(input.montantPrive),
  }
}

async function writeParties(tx: Transaction, actor: PoleActor, conventionId: string, input: CreateConvention): Promise<void> {
  const roles = new Map<string, 'SIGNATAIRE' | 'FINANCEUR'>()
  for (const id of input.signataires) roles.set(id, 'SIGNATAIRE')
  for (const id of input.financeurs) roles.set(id, 'FINANCEUR')
  const known = await tx.partenaire.count({ where: { id: { in: [...roles.keys()] }, ...forPole(actor) } })
  if (known !== roles.size)
    throw new Invalid('Un des partenaires choisis n’existe pas dans ce pôle.', { signataires: ['Choisissez dans la liste.'] })
  await tx.conventionPartie.createMany({
    data: [...roles].map(([partenaireId, role]) => ({ ...forPole(actor), conventionId, partenaireId, role })),
  })
}

function envelope(actor: PoleActor, targetId: string) {
  return {
    topics: [topic.pole(actor.poleId, 'partenariats'), topic.pole(actor.poleId, 'journal'), topic.pole(actor.poleId, 'pole')],
    targetId,
    actorId: actor.userId,
  }
}

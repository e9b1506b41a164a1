import type { PoleActor } from '~/platform/authorization/actor'
import { db, type Transaction } from '~/platform/db/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { formatDate } from '~/platform/format'
import { adhesionMoves, canMove, eventLabels, statutLabels, type AdhesionMoveName } from './adhesion.lifecycle'
import type { MotifDepart, MotifRefus } from './reference/motifs'
import { appendAdhesion, publishAdhesion } from './append-adhesion.server'
import { canManageAdhesions, canReadStructure } from './structure.policy'
import type { AdhesionStatut } from '~/platform/db/generated/enums'

/** The day `yyyy-mm-dd` on which a move counts, and a comment. */
export interface AdhesionMoveDetails {
  le: string
  detail: string
}

/** The structure as the move leaves it. */
export interface MovedStructure {
  id: string
  nom: string
}

/** Makes a candidate a member from a day on. */
export function acceptApplication(actor: PoleActor, structureId: string, details: AdhesionMoveDetails): Promise<MovedStructure> {
  return moveAdhesion(actor, structureId, 'accepter', details)
}

/** Turns an application down, with its reason. */
export function refuseApplication(
  actor: PoleActor,
  structureId: string,
  details: AdhesionMoveDetails & { motif: MotifRefus },
): Promise<MovedStructure> {
  return moveAdhesion(actor, structureId, 'refuser', details)
}

/** Records that a member leaves on a day, with its reason. */
export function registerDeparture(
  actor: PoleActor,
  structureId: string,
  details: AdhesionMoveDetails & { motif: MotifDepart },
): Promise<MovedStructure> {
  return moveAdhesion(actor, structureId, 'partir', details)
}

/** Records that a former member comes back; on the day of its departure, the two entries cancel. */
export function registerReturn(actor: PoleActor, structureId: string, details: AdhesionMoveDetails): Promise<MovedStructure> {
  return moveAdhesion(actor, structureId, 'revenir', details)
}

/** Puts a refused or departed structure back among the applications to examine. */
export function reopenApplication(actor: PoleActor, structureId: string, details: AdhesionMoveDetails): Promise<MovedStructure> {
  return moveAdhesion(actor, structureId, 'candidater', details)
}

async function moveAdhesion(
  actor: PoleActor,
  structureId: string,
  name: AdhesionMoveName,
  details: AdhesionMoveDetails & { motif?: string },
): Promise<MovedStructure> {
  const { kind } = adhesionMoves[name]
  const structure = await db().$transaction(async (tx) => {
    const found = await lockStructure(tx, actor.poleId, structureId)
    if (!found || !canReadStructure(actor, found)) throw new NotFound('Cette structure n’existe pas dans ce pôle.')
    if (!canManageAdhesions(actor)) {
      throw new Forbidden('Les adhésions sont tenues par la direction et l’équipe du pôle.')
    }
    if (!canMove(found.statut, name)) throw new Conflict(await whyNot(tx, found))
    await appendAdhesion(tx, actor, found, { kind, le: details.le, motif: details.motif, detail: details.detail })
    return found
  })
  publishAdhesion(actor, structure, kind)
  return { id: structure.id, nom: structure.nom }
}

interface LockedStructure {
  id: string
  poleId: string
  nom: string
  statut: AdhesionStatut
}

/** Reads a structure and holds its row, so that two moves made at once follow each other. */
async function lockStructure(tx: Transaction, poleId: string, id: string): Promise<LockedStructure | null> {
  const rows = await tx.$queryRaw<LockedStructure[]>`
    SELECT id, "poleId", nom, statut::text FROM "Structure" WHERE id = ${id} AND "poleId" = ${poleId} FOR UPDATE`
  return rows[0] ?? null
}

/** Says what happened meanwhile: « Admission enregistrée par Claire Martin le 3 décembre 2026… ». */
async function whyNot(tx: Transaction, structure: LockedStructure): Promise<string> {
  const last = await tx.adhesionEvent.findFirst({
    where: { structureId: structure.id, poleId: structure.poleId },
    orderBy: { seq: 'desc' },
    select: { kind: true, actorId: true, recordedAt: true },
  })
  const now = `« ${structure.nom} » est aujourd’hui « ${statutLabels[structure.statut]} » : rien n’a été enregistré.`
  if (!last) return now
  const author = last.actorId ? await tx.user.findUnique({ where: { id: last.actorId }, select: { name: true } }) : null
  const by = author ? ` par ${author.name}` : ''
  return `${now} Dernière entrée : ${eventLabels[last.kind].toLowerCase()}${by}, le ${formatDate(last.recordedAt)}.`
}

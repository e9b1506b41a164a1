import type { Actor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import type { Transaction } from '~/platform/db/db.server'
import type { AdhesionEventKind } from '~/platform/db/generated/enums'
import { publish } from '~/platform/events/bus.server'
import { isoDate } from '~/platform/format'
import { topic } from '~/platform/realtime/topic'
import { Invalid } from '~/platform/errors'
import { statutAfter } from './adhesion.lifecycle'
import { ledgerDateProblem } from './adhesion.rules'
import { forgetFacets } from './structure-facets.server'

/** What each entry is called in the journal and on the bus; a REPRISE is only written with the demonstration or an import. */
const eventOf = {
  CANDIDATURE: 'structure.candidate',
  ADMISSION: 'structure.admise',
  REFUS: 'structure.refusee',
  DEPART: 'structure.partie',
  RETOUR: 'structure.revenue',
} as const

type RecordedKind = keyof typeof eventOf & AdhesionEventKind

/** Applications and refusals are read by the team alone. */
const readByNetwork = new Set<RecordedKind>(['ADMISSION', 'DEPART', 'RETOUR'])

export interface LedgerEntry {
  kind: RecordedKind
  /** Day `yyyy-mm-dd` on which it counts. */
  le: string
  motif?: string
  detail: string
}

interface LedgerStructure {
  id: string
  poleId: string
  nom: string
}

/**
 * Appends an entry to the ledger and moves the structure's status along, in the caller's transaction, which
 * holds the row. @throws Invalid on `le` when the date cannot stand.
 */
export async function appendAdhesion(tx: Transaction, actor: Actor, structure: LedgerStructure, entry: LedgerEntry): Promise<void> {
  const pole = await tx.pole.findUniqueOrThrow({ where: { id: structure.poleId }, select: { registreDepuis: true } })
  const last = await tx.adhesionEvent.findFirst({
    where: { structureId: structure.id, poleId: structure.poleId },
    orderBy: { seq: 'desc' },
    select: { effectiveOn: true },
  })
  const problem = ledgerDateProblem(entry.kind, entry.le, {
    today: isoDate(new Date()),
    registreDepuis: pole.registreDepuis,
    last: last?.effectiveOn.toISOString().slice(0, 10),
  })
  if (problem) throw new Invalid(problem, { le: [problem] })

  const effectiveOn = new Date(`${entry.le}T00:00:00Z`)
  await tx.adhesionEvent.create({
    data: {
      poleId: structure.poleId,
      structureId: structure.id,
      kind: entry.kind,
      effectiveOn,
      motif: entry.motif ?? null,
      detail: entry.detail,
      actorId: actor.kind === 'visitor' ? null : actor.userId,
    },
  })
  await tx.structure.update({
    where: { id: structure.id, poleId: structure.poleId },
    data: { statut: statutAfter[entry.kind], statutDepuis: effectiveOn, version: { increment: 1 } },
  })
  await record(tx, actor, {
    poleId: structure.poleId,
    action: eventOf[entry.kind],
    targetKind: 'structure',
    targetId: structure.id,
    label: structure.nom,
    audience: readByNetwork.has(entry.kind) ? 'POLE' : 'EQUIPE',
    details: { le: entry.le },
  })
}

/** Tells the product about an entry, after the commit. */
export function publishAdhesion(actor: Actor, structure: LedgerStructure, kind: RecordedKind): void {
  forgetFacets(structure.poleId)
  publish(
    eventOf[kind],
    { poleId: structure.poleId, structureId: structure.id, nom: structure.nom },
    {
      topics: [topic.pole(structure.poleId, 'adherents'), topic.pole(structure.poleId, 'journal'), topic.showcase(structure.poleId)],
      targetId: structure.id,
      actorId: actor.kind === 'visitor' ? undefined : actor.userId,
    },
  )
}

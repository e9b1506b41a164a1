import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Forbidden } from '~/platform/errors'
import { isoDate } from '~/platform/format'
import { growthByYear, type AnneeCroissance, type LedgerLine } from './adhesion.rules'
import { eventLabels } from './adhesion.lifecycle'
import { motifLabel } from './reference/motifs'
import { canReadStructures, visibleStructures } from './structure.policy'

export interface Croissance {
  annees: AnneeCroissance[]
  /** Members today. */
  effectif: number
  registreDepuis: number
  /** The objective the pôle gave itself, and where it is written. */
  objectif: { annee: number; valeur: number; source: string } | null
}

/** Growth of a pôle from its ledger: counts only, fit for its showcase. */
export async function readGrowth(poleId: string, today = isoDate(new Date())): Promise<Croissance> {
  const [pole, ledger] = await Promise.all([
    db().pole.findUniqueOrThrow({
      where: { id: poleId },
      select: {
        registreDepuis: true,
        objectifAdherents: true,
        objectifAnnee: true,
        objectifSource: true,
        anneesRegistre: { select: { annee: true, source: true, sourceDate: true } },
      },
    }),
    db().$queryRaw<LedgerLine[]>`
      SELECT "structureId", kind::text AS kind, to_char("effectiveOn", 'YYYY-MM-DD') AS "on", seq
      FROM "AdhesionEvent" WHERE "poleId" = ${poleId}`,
  ])
  const annees = growthByYear(ledger, { registreDepuis: pole.registreDepuis, annees: pole.anneesRegistre, today })
  return {
    annees,
    effectif: annees.at(-1)?.effectif ?? 0,
    registreDepuis: pole.registreDepuis,
    objectif:
      pole.objectifAdherents && pole.objectifAnnee
        ? { annee: pole.objectifAnnee, valeur: pole.objectifAdherents, source: pole.objectifSource ?? '' }
        : null,
  }
}

export interface LedgerItem {
  id: string
  kind: keyof typeof eventLabels
  label: string
  effectiveOn: Date
  recordedAt: Date
  structure: { id: string; nom: string }
  /** Only for who may read the reasons. */
  motif: string
  detail: string
  auteur: string
}

/** Entries of one structure or of the whole pôle, latest first. Reasons and comments only where the policy says so. */
export async function readLedger(
  actor: PoleActor,
  asked: { structureId?: string; withReasons: boolean; annee?: number; take?: number; skip?: number },
): Promise<LedgerItem[]> {
  const { structureId, withReasons, annee, take = 100, skip = 0 } = asked
  const events = await db().adhesionEvent.findMany({
    where: {
      poleId: actor.poleId,
      structure: visibleStructures(actor),
      ...(structureId && { structureId }),
      ...(annee && { effectiveOn: { gte: new Date(Date.UTC(annee, 0, 1)), lte: new Date(Date.UTC(annee, 11, 31)) } }),
      // Applications and refusals are the team's; on its own page a structure reads its whole story.
      ...(!withReasons && { kind: { in: ['REPRISE', 'ADMISSION', 'DEPART', 'RETOUR'] } }),
    },
    orderBy: structureId ? { seq: 'desc' } : [{ effectiveOn: 'desc' }, { seq: 'desc' }],
    select: {
      id: true,
      kind: true,
      effectiveOn: true,
      recordedAt: true,
      motif: true,
      detail: true,
      actorId: true,
      structure: { select: { id: true, nom: true } },
    },
    take,
    skip,
  })
  const authors = withReasons ? await namesOf(events.flatMap((one) => one.actorId ?? [])) : new Map<string, string>()
  return events.map(({ motif, detail, actorId, ...event }) => ({
    ...event,
    label: eventLabels[event.kind],
    motif: withReasons && motif ? motifLabel(motif) : '',
    detail: withReasons ? detail : '',
    auteur: (actorId && authors.get(actorId)) ?? '',
  }))
}

/** The page of movements: growth, and one page of entries. */
export async function readMovements(actor: PoleActor, asked: { annee?: number; page: number; withReasons: boolean }) {
  if (!canReadStructures(actor)) throw new Forbidden('Le registre des adhésions est réservé aux structures du réseau.')
  const size = 50
  const [croissance, entries] = await Promise.all([
    readGrowth(actor.poleId),
    readLedger(actor, { ...asked, take: size + 1, skip: (asked.page - 1) * size }),
  ])
  return { croissance, entries: entries.slice(0, size), more: entries.length > size }
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const users = await db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Prisma } from '~/platform/db/generated/client'
import type { PartenaireKind } from '~/platform/db/generated/enums'
import { NotFound } from '~/platform/errors'
import { isoDate } from '~/platform/format'
import { conventionEtat, daysToEnd, fundingBalance, noticeDeadline } from './convention.rules'
import { rankPartenaires } from './partenaire-search.server'
import { visibleConventions, visiblePartenaires } from './partenariat.policy'
import { partenaireKindLabels } from './partenariat.wording'

/** What the page of partnerships is filtered by. */
export interface PartenariatFilters {
  q: string
  kind: PartenaireKind | null
}

/** Reads the filters from the address; unknown values are no filter. */
export function parsePartenariatFilters(params: URLSearchParams): PartenariatFilters {
  const kind = params.get('nature') ?? ''
  return {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    kind: Object.hasOwn(partenaireKindLabels, kind) ? (kind as PartenaireKind) : null,
  }
}

const conventionLine = {
  id: true,
  objet: true,
  statut: true,
  debut: true,
  fin: true,
  taciteReconduction: true,
  preavisJours: true,
  montantPublicCentimes: true,
  montantPriveCentimes: true,
  demonstration: true,
  version: true,
  parties: {
    select: { role: true, partenaire: { select: { id: true, nom: true, sigle: true } } },
    orderBy: { partenaire: { nom: 'asc' } },
  },
} as const satisfies Prisma.ConventionSelect

type ConventionRow = Prisma.ConventionGetPayload<{ select: typeof conventionLine }>

/** A convention as lists show it: dates as ISO days, money in whole cents, the calendar worked out for today. */
function presentConvention(row: ConventionRow) {
  const today = isoDate(new Date())
  const { debut, fin, montantPublicCentimes, montantPriveCentimes, ...rest } = row
  const dates = { debut: isoDate(debut), fin: isoDate(fin) }
  return {
    ...rest,
    ...dates,
    publicCentimes: Number(montantPublicCentimes),
    priveCentimes: Number(montantPriveCentimes),
    etat: conventionEtat({ statut: row.statut, ...dates }, today),
    joursRestants: daysToEnd(dates.fin, today),
    preavisAvant: noticeDeadline({ ...dates, preavisJours: row.preavisJours, taciteReconduction: row.taciteReconduction }),
  }
}

/** One convention as pages show it. */
export type ConventionView = ReturnType<typeof presentConvention>

/** The page of partnerships: conventions by end date, partners by kind, the public/private balance of running conventions. */
export async function listPartenariats(actor: PoleActor, filters: PartenariatFilters) {
  const ranked = filters.q.length >= 2 ? await rankPartenaires(actor.poleId, filters.q) : null
  const [conventions, partenaires] = await Promise.all([
    db().convention.findMany({
      where: visibleConventions(actor),
      select: conventionLine,
      orderBy: [{ fin: 'asc' }, { id: 'asc' }],
      take: 500,
    }),
    db().partenaire.findMany({
      where: {
        AND: [
          visiblePartenaires(actor),
          { archivedAt: null },
          ...(filters.kind ? [{ kind: filters.kind }] : []),
          ...(ranked ? [{ id: { in: ranked } }] : []),
        ],
      },
      select: {
        id: true,
        nom: true,
        sigle: true,
        kind: true,
        territoire: true,
        demonstration: true,
        version: true,
        _count: { select: { parties: true } },
      },
      orderBy: { nom: 'asc' },
      take: 500,
    }),
  ])
  const views = conventions.map(presentConvention)
  const running = views.filter((one) => one.etat === 'en-cours' || one.etat === 'a-echeance')
  return { conventions: views, partenaires, balance: fundingBalance(running), running: running.length, asOf: isoDate(new Date()) }
}

/** A convention's page. @throws NotFound when it is not this person's to see. */
export async function readConvention(actor: PoleActor, id: string) {
  const row = await db().convention.findFirst({
    where: { AND: [{ id }, visibleConventions(actor)] },
    select: { ...conventionLine, description: true, updatedAt: true },
  })
  if (!row) throw new NotFound('Cette convention n’existe pas, ou ne vous est pas ouverte.')
  const { description, updatedAt, ...line } = row
  return { ...presentConvention(line), description, updatedAt }
}

/** A partner's page with the conventions both sides may see. @throws NotFound when it is not this person's to see. */
export async function readPartenaire(actor: PoleActor, id: string) {
  const partenaire = await db().partenaire.findFirst({
    where: { AND: [{ id }, visiblePartenaires(actor)] },
    select: {
      id: true,
      nom: true,
      sigle: true,
      kind: true,
      territoire: true,
      siteWeb: true,
      description: true,
      demonstration: true,
      version: true,
    },
  })
  if (!partenaire) throw new NotFound('Ce partenaire n’existe pas, ou ne vous est pas ouvert.')
  const conventions = await db().convention.findMany({
    where: { AND: [visibleConventions(actor), { parties: { some: { partenaireId: id } } }] },
    select: conventionLine,
    orderBy: { fin: 'desc' },
    take: 100,
  })
  return { partenaire, conventions: conventions.map(presentConvention) }
}

/** The partners that a convention's form offers. */
export async function partenaireChoices(actor: PoleActor) {
  return db().partenaire.findMany({
    where: { AND: [visiblePartenaires(actor), { archivedAt: null }] },
    select: { id: true, nom: true, sigle: true },
    orderBy: { nom: 'asc' },
    take: 500,
  })
}

/** Signed conventions that end within 90 days, the nearest first, for the dashboard and the reminders. */
export async function endingConventions(actor: PoleActor, limit = 10): Promise<ConventionView[]> {
  const rows = await db().convention.findMany({
    where: {
      AND: [
        visibleConventions(actor),
        {
          statut: { in: ['SIGNEE', 'RENOUVELEE'] },
          fin: { gte: new Date(isoDate(new Date())), lte: new Date(Date.now() + 90 * 86_400_000) },
        },
      ],
    },
    select: conventionLine,
    orderBy: { fin: 'asc' },
    take: limit,
  })
  return rows.map(presentConvention)
}

/** How many partners and running conventions a person sees, for the dashboard. */
export async function partenariatCounts(actor: PoleActor) {
  const today = new Date(isoDate(new Date()))
  const [partenaires, conventions] = await Promise.all([
    db().partenaire.count({ where: { AND: [visiblePartenaires(actor), { archivedAt: null }] } }),
    db().convention.count({
      where: { AND: [visibleConventions(actor), { statut: { in: ['SIGNEE', 'RENOUVELEE'] }, debut: { lte: today }, fin: { gte: today } }] },
    }),
  ])
  return { partenaires, conventions }
}

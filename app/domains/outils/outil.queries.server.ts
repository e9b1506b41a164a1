import { forPole, isNetwork, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Prisma } from '~/platform/db/generated/client'
import { NotFound } from '~/platform/errors'
import { countFacets, passesFacets } from './outil-facets'
import type { OutilFilters } from './outil.filters'
import {
  assertCanEditOutil,
  canAdoptOutil,
  canEditOutil,
  canPublishOutil,
  canSeeAdopters,
  canSeeEarlierVersions,
  visibleOutils,
} from './outil.policy'
import { rankOutils } from './outil-search.server'

/** Tools on one page of the library. */
export const outilsPerPage = 24

/** What the library weighs to count its facets; far above what a pôle shares. */
const countedAtMost = 2000

/** The library: the tools the person sees, searched, filtered, sorted, with the counts of each facet. */
export async function listOutils(actor: PoleActor, filters: OutilFilters) {
  const ranked = filters.q ? await rankOutils(actor.poleId, filters.q) : null
  const rows = await db().outil.findMany({
    where: { AND: [visibleOutils(actor), narrowed(actor, filters), ...(ranked ? [{ id: { in: ranked } }] : [])] },
    select: { id: true, kind: true, themes: true, publics: true, licence: true },
    orderBy: filters.tri === 'usage' ? [{ adoptions: { _count: 'desc' } }, { updatedAt: 'desc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: countedAtMost,
  })
  const place = new Map(ranked?.map((id, index) => [id, index]))
  const found = rows.filter((row) => passesFacets(row, filters))
  if (filters.tri === 'pertinence') found.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  const start = (filters.page - 1) * outilsPerPage
  const ids = found.slice(start, start + outilsPerPage).map((row) => row.id)
  return { outils: await cards(actor, ids), total: found.length, facets: countFacets(rows, filters) }
}

function narrowed(actor: PoleActor, filters: OutilFilters): Prisma.OutilWhereInput {
  return {
    archivedAt: filters.archives ? { not: null } : null,
    ...(filters.utilises ? { adoptions: { some: { structureId: actor.structureId ?? '' } } } : {}),
  }
}

async function cards(actor: PoleActor, ids: string[]) {
  const rows = await db().outil.findMany({ where: { ...forPole(actor), id: { in: ids } }, select: cardSelect(actor) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ versions, adoptions, _count, structure, ...row }) => ({
      ...row,
      // why: a partner never learns which structure does what.
      structure: isNetwork(actor) ? structure : null,
      derniere: versions[0] ?? null,
      usages: _count.adoptions,
      utilise: adoptions.length > 0,
    }))
}

function cardSelect(actor: PoleActor) {
  return {
    id: true,
    titre: true,
    resume: true,
    kind: true,
    themes: true,
    licence: true,
    public: true,
    archivedAt: true,
    demonstration: true,
    updatedAt: true,
    structure: { select: { id: true, nom: true } },
    versions: {
      select: { numero: true, createdAt: true, lien: true, fichier: { select: { nom: true, taille: true, type: true } } },
      orderBy: { numero: 'desc' },
      take: 1,
    },
    adoptions: { where: { structureId: actor.structureId ?? '' }, select: { structureId: true } },
    _count: { select: { adoptions: true } },
  } satisfies Prisma.OutilSelect
}

/** One card of the library. */
export type OutilCard = Awaited<ReturnType<typeof listOutils>>['outils'][number]

/** The page of a tool: presentation, versions, who uses it, and what the person may do. @throws NotFound */
export async function outilPage(actor: PoleActor, id: string) {
  const earlier = canSeeEarlierVersions(actor)
  const row = await db().outil.findFirst({
    where: { AND: [visibleOutils(actor), { id }] },
    select: {
      ...cardSelect(actor),
      poleId: true,
      publics: true,
      structureId: true,
      createdAt: true,
      versions: {
        select: {
          id: true,
          numero: true,
          notes: true,
          createdAt: true,
          lien: true,
          authorId: true,
          fichier: { select: { id: true, nom: true, taille: true, type: true } },
        },
        orderBy: { numero: 'desc' },
        take: earlier ? 100 : 1,
      },
    },
  })
  if (!row) throw new NotFound('Cet outil n’existe pas, ou plus.')
  const { adoptions, _count, structure, structureId, poleId, versions, ...outil } = row
  const rights = { ...outil, poleId, structureId }
  const [names, adopters] = await Promise.all([authorNames(actor, versions), adoptersOf(actor, id)])
  return {
    outil: {
      ...outil,
      structure: isNetwork(actor) ? structure : null,
      usages: _count.adoptions,
      utilise: adoptions.length > 0,
      versions: versions.map(({ authorId, ...version }) => ({ ...version, auteur: names.get(authorId ?? '') ?? null })),
    },
    adopters,
    can: {
      edit: canEditOutil(actor, rights),
      adopt: canAdoptOutil(actor) && outil.archivedAt === null,
      seeAdopters: canSeeAdopters(actor),
    },
  }
}

/** The names of the authors of versions, for the network; a partner sees no person. */
async function authorNames(actor: PoleActor, versions: { authorId: string | null }[]): Promise<Map<string, string>> {
  if (!isNetwork(actor)) return new Map()
  const ids = versions.flatMap((version) => version.authorId ?? [])
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map((person) => [person.id, person.name]))
}

/** The structures that use a tool, in the order of the alphabet, at most 500; none for who may only see their count. */
async function adoptersOf(actor: PoleActor, outilId: string) {
  if (!canSeeAdopters(actor)) return []
  const rows = await db().adoption.findMany({
    where: { ...forPole(actor), outilId },
    select: { since: true, structure: { select: { id: true, nom: true, commune: true, departement: true } } },
    orderBy: { structure: { nom: 'asc' } },
    take: 500,
  })
  return rows.map(({ since, structure }) => ({ ...structure, since }))
}

/** What the forms of a tool (presentation, new version) start from. @throws NotFound, Forbidden */
export async function outilForEdition(actor: PoleActor, id: string) {
  const row = await db().outil.findFirst({
    where: { AND: [visibleOutils(actor), { id }] },
    select: {
      id: true,
      poleId: true,
      structureId: true,
      archivedAt: true,
      titre: true,
      resume: true,
      kind: true,
      themes: true,
      publics: true,
      licence: true,
      public: true,
      version: true,
      versions: {
        select: { numero: true, lien: true, fichier: { select: { nom: true, taille: true } } },
        orderBy: { numero: 'desc' },
        take: 1,
      },
    },
  })
  if (!row) throw new NotFound('Cet outil n’existe pas, ou plus.')
  assertCanEditOutil(actor, row)
  const { versions, poleId: _pole, structureId: _structure, archivedAt: _archived, ...outil } = row
  return { outil: { ...outil, derniere: versions[0] ?? null }, can: { publish: canPublishOutil(actor) } }
}

/** How many tools the person's library holds, and how many their structure uses. */
export async function countOutils(actor: PoleActor): Promise<{ total: number; utilises: number }> {
  const visible = { AND: [visibleOutils(actor), { archivedAt: null }] }
  const [total, utilises] = await Promise.all([
    db().outil.count({ where: visible }),
    actor.structureId === null ? 0 : db().outil.count({ where: { ...visible, adoptions: { some: { structureId: actor.structureId } } } }),
  ])
  return { total, utilises }
}

/** Ids of the people of the structures that use a tool, whose accounts are open: they are told of its new versions. */
export async function usersOfOutil(outilId: string): Promise<string[]> {
  const rows = await db().acces.findMany({
    where: {
      role: { in: ['REFERENT', 'MEMBRE'] },
      user: { disabledAt: null },
      structure: { adoptions: { some: { outilId } } },
    },
    select: { userId: true },
    distinct: ['userId'],
  })
  return rows.map((row) => row.userId)
}

import { expect, test } from 'vitest'
import { canSeeOutil, visibleOutils } from '~/domains/outils/outil.policy'
import { parseOutilFilters } from '~/domains/outils/outil.filters'
import { searchOutils } from '~/domains/outils/outil-search.server'
import { listOutils } from '~/domains/outils/outil.queries.server'
import { publicOutil, publicOutils } from '~/domains/outils/public-outil.queries.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const list = (actor: PoleActor, search: Record<string, string> = {}) => listOutils(actor, parseOutilFilters(new URLSearchParams(search)))
const titles = async (actor: PoleActor, search: Record<string, string>) => (await list(actor, search)).outils.map((outil) => outil.titre)

async function library() {
  const pole = await createPole(db())
  const member = await createActor(db(), { role: 'MEMBRE', pole })
  const poleId = pole.id
  await createOutil(db(), {
    poleId,
    titre: 'Grille d’évaluation des compétences',
    resume: 'Par métier et par domaine.',
    kind: 'GRILLE',
    themes: ['T4'],
  })
  await createOutil(db(), {
    poleId,
    titre: 'Pyramide des âges',
    resume: 'Calcule les départs en retraite.',
    kind: 'TABLEAU_DE_BORD',
    themes: ['T2'],
    licence: 'CC0',
  })
  await createOutil(db(), {
    poleId,
    titre: 'Livret du tuteur',
    resume: 'Accueillir une salariée à domicile.',
    kind: 'GUIDE',
    themes: ['T3', 'T4'],
    public: true,
  })
  return { pole, member }
}

test('search forgives accents, plurals, half words and typing mistakes', async () => {
  const { member } = await library()
  for (const q of ['competence', 'évaluations', 'compét', 'competances']) {
    expect((await titles(member, { q }))[0], q).toBe('Grille d’évaluation des compétences')
  }
  expect(await titles(member, { q: 'retraites' })).toEqual(['Pyramide des âges'])
  expect(await titles(member, { q: 'aides à domicile -salariée' })).toEqual([])
  expect(await titles(member, { q: '\'; DROP TABLE "Outil"; -- %_' })).toEqual([])
})

test('facets narrow the library and say how many each choice would show', async () => {
  const { member } = await library()
  const page = await list(member, { theme: 'T4' })
  expect(page.total).toBe(2)
  expect(page.facets.kind).toEqual([
    { key: 'GUIDE', label: 'Guide pratique', count: 1 },
    { key: 'GRILLE', label: 'Grille', count: 1 },
  ])
  expect(page.facets.theme.map((choice) => [choice.key, choice.count])).toEqual([
    ['T2', 1],
    ['T3', 1],
    ['T4', 2],
  ])
  expect(await titles(member, { licence: 'CC0' })).toEqual(['Pyramide des âges'])
  expect(await titles(member, { theme: 'T4', nature: 'GUIDE' })).toEqual(['Livret du tuteur'])
  expect((await list(member, { theme: 'inconnu', page: '-3' })).total).toBe(3)
})

test('the library is sorted by use or by novelty, page by page', async () => {
  const pole = await createPole(db())
  const member = await createActor(db(), { role: 'MEMBRE', pole })
  const since = new Date('2026-01-01')
  for (let index = 0; index < 26; index += 1) await createOutil(db(), { poleId: pole.id, titre: `Outil ${index}` })
  const used = await createOutil(db(), { poleId: pole.id, titre: 'Le plus utilisé', updatedAt: new Date('2020-01-01') })
  for (const structureId of [member.structureId ?? '', (await createStructure(db(), { poleId: pole.id })).id]) {
    await db().adoption.create({ data: { poleId: pole.id, outilId: used.id, structureId, since } })
  }
  const byUse = await list(member, { tri: 'usage' })
  expect(byUse.outils[0]).toMatchObject({ id: used.id, usages: 2, utilise: true })
  expect([byUse.total, byUse.outils.length]).toEqual([27, 24])
  const lastPage = await list(member, { page: '2' })
  expect(lastPage.outils.map((outil) => outil.titre)).toEqual(['Outil 1', 'Outil 0', 'Le plus utilisé'])
  expect(await titles(member, { vue: 'utilises' })).toEqual(['Le plus utilisé'])
})

test('a partner finds public tools only, in the list, in the search and without the name of a structure', async () => {
  const { pole, member } = await library()
  const partner = await createActor(db(), { role: 'PARTENAIRE', pole })
  await createOutil(db(), { poleId: pole.id, titre: 'Partagé par une structure', public: true, structureId: member.structureId })
  expect((await titles(partner, {})).sort()).toEqual(['Livret du tuteur', 'Partagé par une structure'])
  expect(await titles(partner, { q: 'pyramide' })).toEqual([])
  expect(await searchOutils(partner, 'pyramide', 5)).toEqual([])
  expect(await searchOutils(member, 'piramide', 5)).toEqual([
    expect.objectContaining({ titre: 'Pyramide des âges', url: expect.stringContaining(`/espace/${pole.slug}/outils/`) }),
  ])
  expect(JSON.stringify(await list(partner))).not.toContain(member.structureId)
})

test('another pôle’s tools are in no list, search or showcase', async () => {
  const { pole } = await library()
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  expect((await list(stranger)).total).toBe(0)
  expect(await searchOutils(stranger, 'pyramide', 5)).toEqual([])
  expect((await publicOutils(pole.id)).map((outil) => outil.titre)).toEqual(['Livret du tuteur'])
  expect(await publicOutils(stranger.poleId)).toEqual([])
})

test('a visitor reads a public tool, and no trace of one that is not or no longer', async () => {
  const { pole } = await library()
  const [shown] = await publicOutils(pole.id)
  expect(await publicOutil(pole.slug, shown?.id ?? '')).toMatchObject({ titre: 'Livret du tuteur', derniere: { numero: 1 } })
  const hidden = await db().outil.findFirstOrThrow({ where: { poleId: pole.id, public: false } })
  await expect(publicOutil(pole.slug, hidden.id)).rejects.toMatchObject({ status: 404 })
  await expect(publicOutil('autre-pole', shown?.id ?? '')).rejects.toMatchObject({ status: 404 })
  await db().outil.update({ where: { id: shown?.id ?? '' }, data: { archivedAt: new Date() } })
  await expect(publicOutil(pole.slug, shown?.id ?? '')).rejects.toMatchObject({ status: 404 })
})

test('both faces of the policy agree on every role and every tool', async () => {
  const pole = await createPole(db())
  const other = await createPole(db())
  const actors = [
    ...(await Promise.all(
      (['DIRECTION', 'EQUIPE', 'REFERENT', 'MEMBRE', 'PARTENAIRE'] as const).map((role) => createActor(db(), { role, pole })),
    )),
    await createActor(db(), { role: 'MEMBRE', pole, structure: null }),
    await createActor(db(), { role: 'DIRECTION', pole: other }),
  ]
  const owners = [null, ...actors.map((actor) => actor.structureId).filter((id) => id !== null)]
  for (const structureId of owners) {
    for (const shown of [true, false]) {
      for (const archivedAt of [null, new Date()]) await createOutil(db(), { poleId: pole.id, structureId, public: shown, archivedAt })
    }
  }
  const all = await db().outil.findMany({ where: { poleId: pole.id } })
  expect(all).toHaveLength(owners.length * 4)
  for (const actor of actors) {
    const rows = await db().outil.findMany({ where: visibleOutils(actor), select: { id: true } })
    const seen = new Set(rows.map((row) => row.id))
    for (const outil of all) expect(seen.has(outil.id), `${actor.role} ${JSON.stringify(outil)}`).toBe(canSeeOutil(actor, outil))
  }
})

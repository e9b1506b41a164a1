import { beforeAll, describe, expect, test } from 'vitest'
import { acceptApplication } from '~/domains/adherents/adhesion.commands.server'
import { exportStructures } from '~/domains/adherents/export-structures.server'
import { listStructures } from '~/domains/adherents/list-structures.server'
import { parseStructureFilters } from '~/domains/adherents/structure.filters'
import { readStructure, readStructureForm } from '~/domains/adherents/structure.queries.server'
import { readMovements } from '~/domains/adherents/adhesion.queries.server'
import { canReadStructure, readableStatuts, visibleStructures } from '~/domains/adherents/structure.policy'
import type { PoleActor, Role } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { isoDate } from '~/platform/format'
import { createActor } from '#prisma/seed/factories/actor'
import { day } from '#prisma/seed/factories/calendar'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

let team: PoleActor
let pole: { id: string } & Awaited<ReturnType<typeof readPole>>
const readPole = () => db().pole.findUniqueOrThrow({ where: { id: team.poleId } })

beforeAll(async () => {
  team = await createActor(db(), { role: 'DIRECTION' })
  pole = await readPole()
  const poleId = pole.id
  await createStructure(db(), {
    poleId,
    nom: 'Élan solidaire',
    departement: '83',
    commune: 'Toulon',
    formeJuridique: 'SCIC',
    siret: '73282932000074',
    activites: ['GARDENING'],
    modes: ['MANDATAIRE'],
    statutDepuis: day('2025-05-05'),
  })
  await createStructure(db(), {
    poleId,
    nom: 'Aides à domicile du Lubéron',
    departement: '84',
    commune: 'Apt',
    description: 'Soutien aux aidants familiaux.',
    activites: ['HOUSEKEEPING', 'GARDENING'],
    modes: ['PRESTATAIRE', 'MANDATAIRE'],
  })
  await createStructure(db(), { poleId, nom: 'Eau vive services', departement: '13', commune: 'Châteaurenard' })
  await createStructure(db(), { poleId, nom: 'Zénith', departement: '13', statut: 'PARTIE', statutDepuis: day('2026-01-01') })
  await createStructure(db(), { poleId, nom: 'Candide', departement: '13', statut: 'CANDIDATE', statutDepuis: day('2026-02-02') })
  await createStructure(db(), { poleId, nom: 'Refus', departement: '13', statut: 'REFUSEE', statutDepuis: day('2026-02-02') })
  await createStructure(db(), { nom: 'Aides d’un autre pôle' })
})

async function names(search: string, actor: PoleActor = team): Promise<string[]> {
  const filters = parseStructureFilters(new URLSearchParams(search), readableStatuts(actor))
  const { structures, total } = await listStructures(actor, filters)
  expect(total).toBe(structures.length)
  return structures.map((one) => one.nom)
}

describe('searching', () => {
  test('without a filter shows the members in French order', async () => {
    expect(await names('')).toEqual(['Aides à domicile du Lubéron', 'Eau vive services', 'Élan solidaire'])
    expect(await names('tri=-nom')).toEqual(['Élan solidaire', 'Eau vive services', 'Aides à domicile du Lubéron'])
    expect(await names('tri=depuis')).toContain('Élan solidaire')
    expect((await names('tri=departement'))[0]).toBe('Eau vive services')
  })

  test.each([
    ['elan', 'Élan solidaire'],
    ['aide a domicile luberon', 'Aides à domicile du Lubéron'],
    ['LUBÉRON', 'Aides à domicile du Lubéron'],
    ['aidant', 'Aides à domicile du Lubéron'],
    ['chateaurenard', 'Eau vive services'],
    ['domicle', 'Aides à domicile du Lubéron'],
    ['732 829 320', 'Élan solidaire'],
    ['73282932000074', 'Élan solidaire'],
  ])('« %s » finds « %s »', async (q, nom) => {
    expect((await names(`q=${encodeURIComponent(q)}`))[0]).toBe(nom)
  })

  test('what looks like SQL or a pattern is only text', async () => {
    expect(await names('q=%25')).toEqual([])
    expect(await names(`q=${encodeURIComponent('\'; DROP TABLE "Structure"; --')}`)).toEqual([])
    expect(await names('q=%22%28%26')).toEqual([])
  })
})

describe('filtering', () => {
  test.each([
    ['departement=83', ['Élan solidaire']],
    ['forme=SCIC', ['Élan solidaire']],
    ['activite=GARDENING', ['Aides à domicile du Lubéron', 'Élan solidaire']],
    ['mode=MANDATAIRE', ['Aides à domicile du Lubéron', 'Élan solidaire']],
    ['activite=GARDENING&departement=84', ['Aides à domicile du Lubéron']],
    ['statut=PARTIE', ['Zénith']],
    ['statut=CANDIDATE', ['Candide']],
    ['departement=99', []],
  ])('%s', async (search, expected) => expect(await names(search)).toEqual(expected))

  test('the counts beside the filters are those of the status shown', async () => {
    const { facets } = await listStructures(team, parseStructureFilters(new URLSearchParams(), readableStatuts(team)))
    expect(facets.total).toBe(3)
    expect(Object.fromEntries(facets.departements)).toEqual({ '13': 1, '83': 1, '84': 1 })
    expect(facets.activites.get('GARDENING')).toBe(2)
    expect(facets.modes.get('MANDATAIRE')).toBe(2)
  })

  test('the counts follow what changes at once', async () => {
    const actor = await createActor(db(), { role: 'EQUIPE' })
    const filters = parseStructureFilters(new URLSearchParams(), readableStatuts(actor))
    const structure = await createStructure(db(), { poleId: actor.poleId, statut: 'CANDIDATE', statutDepuis: day('2026-01-01') })
    expect((await listStructures(actor, filters)).total).toBe(0)
    await acceptApplication(actor, structure.id, { le: isoDate(new Date()), detail: '' })
    expect((await listStructures(actor, filters)).total).toBe(1)
    // Written by another process: no command of ours ran.
    await createStructure(db(), { poleId: actor.poleId })
    expect((await listStructures(actor, filters)).total).toBe(2)
  })
})

describe('who sees what', () => {
  test('the network sees members and former members, not applications nor refusals', async () => {
    const member = await createActor(db(), { role: 'MEMBRE', pole, structure: null })
    expect(await names('statut=TOUS', member)).toEqual(['Aides à domicile du Lubéron', 'Eau vive services', 'Élan solidaire', 'Zénith'])
    expect(await names('statut=CANDIDATE', member)).toEqual(await names('', member))
  })

  test('a partner reaches no structure: neither list, nor page, nor movements, nor export', async () => {
    const partner = await createActor(db(), { role: 'PARTENAIRE', pole })
    const filters = parseStructureFilters(new URLSearchParams('statut=TOUS'), readableStatuts(partner))
    const structure = await db().structure.findFirstOrThrow({ where: { nom: 'Élan solidaire' } })
    await expect(listStructures(partner, filters)).rejects.toBeInstanceOf(Forbidden)
    await expect(exportStructures(partner, filters, 'CSV')).rejects.toBeInstanceOf(Forbidden)
    await expect(readMovements(partner, { page: 1, withReasons: false })).rejects.toBeInstanceOf(Forbidden)
    await expect(readStructure(partner, structure.id)).rejects.toBeInstanceOf(NotFound)
    await expect(readStructureForm(partner, structure.id)).rejects.toBeInstanceOf(NotFound)
  })

  test('another pôle reaches none of it', async () => {
    const director = await createActor(db(), { role: 'DIRECTION' })
    const structure = await db().structure.findFirstOrThrow({ where: { nom: 'Élan solidaire' } })
    await expect(readStructure(director, structure.id)).rejects.toBeInstanceOf(NotFound)
    expect(await names('statut=TOUS', director)).toEqual([])
  })

  test('reasons of the ledger are for the team and the structure itself', async () => {
    const structure = await createStructure(db(), {
      poleId: pole.id,
      statut: 'PARTIE',
      statutDepuis: day('2026-01-01'),
      ledger: [
        { kind: 'CANDIDATURE', effectiveOn: day('2025-01-01'), detail: 'Contact et motivation.' },
        { kind: 'ADMISSION', effectiveOn: day('2025-02-01') },
        { kind: 'DEPART', effectiveOn: day('2026-01-01'), motif: 'COUT', detail: 'Budget réduit.' },
      ],
    })
    const read = async (actor: PoleActor) =>
      (await readStructure(actor, structure.id)).ledger.map((one) => [one.kind, one.motif, one.detail])
    expect(await read(team)).toEqual([
      ['DEPART', 'Coût de l’adhésion', 'Budget réduit.'],
      ['ADMISSION', '', ''],
      ['CANDIDATURE', '', 'Contact et motivation.'],
    ])
    expect(await read(await createActor(db(), { role: 'REFERENT', pole, structure }))).toEqual(await read(team))
    expect(await read(await createActor(db(), { role: 'MEMBRE', pole }))).toEqual([
      ['DEPART', '', ''],
      ['ADMISSION', '', ''],
    ])
  })

  test('the predicate and the where of the policy agree for every role and status', async () => {
    const structures = await db().structure.findMany({ select: { id: true, poleId: true, statut: true } })
    const own = structures.find((one) => one.statut === 'CANDIDATE' && one.poleId === pole.id)
    for (const role of ['DIRECTION', 'EQUIPE', 'REFERENT', 'MEMBRE', 'PARTENAIRE'] satisfies Role[]) {
      for (const structure of [null, own]) {
        const actor = await createActor(db(), { role, pole, structure, partenaire: null })
        const visible = new Set(
          (await db().structure.findMany({ where: visibleStructures(actor), select: { id: true } })).map((one) => one.id),
        )
        for (const one of structures) expect(visible.has(one.id)).toBe(canReadStructure(actor, one))
      }
    }
  })

  test('the page names the people of a structure without their addresses', async () => {
    const structure = await db().structure.findFirstOrThrow({ where: { nom: 'Eau vive services' } })
    const referent = await createActor(db(), { role: 'REFERENT', pole, structure })
    const page = await readStructure(await createActor(db(), { role: 'MEMBRE', pole }), structure.id)
    expect(page.acces).toMatchObject([{ role: 'REFERENT', user: { name: referent.name } }])
    expect(JSON.stringify(page)).not.toContain(referent.email)
  })
})

test('an export holds the filtered list in its order, and is recorded', async () => {
  const filters = parseStructureFilters(new URLSearchParams('activite=GARDENING&tri=-nom'), readableStatuts(team))
  const { rows, nom } = await exportStructures(team, filters, 'XLSX')
  expect(nom).toMatch(/^adherents-.+-\d{4}-\d{2}-\d{2}$/)
  expect(rows.map((row) => row.nom)).toEqual(['Élan solidaire', 'Aides à domicile du Lubéron'])
  expect(rows[0]).toMatchObject({
    forme: 'SCIC (société coopérative d’intérêt collectif)',
    departementNom: 'Var',
    activites: 'Jardinage',
    statut: 'Adhérente',
  })
  expect(await db().journalEntry.findFirstOrThrow({ where: { poleId: pole.id, action: 'structures.export' } })).toMatchObject({
    actorId: team.userId,
    audience: 'EQUIPE',
    details: { format: 'XLSX', lignes: 2, filtres: { activite: 'GARDENING', tri: '-nom' } },
  })
})

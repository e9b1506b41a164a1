import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growthByYear, type LedgerLine } from '~/domains/adherents/adhesion.rules'
import { statutAfter } from '~/domains/adherents/adhesion.lifecycle'
import { structureActivite } from '~/domains/adherents/structure.events'
import { accountActivite } from '~/domains/accounts/account.events'
import { verifyPassword } from '~/domains/accounts/password-hash.server'
import { chapitreDocument } from '~/domains/guides/chapitre-document'
import { guideActivite } from '~/domains/guides/guide.events'
import { outilActivite } from '~/domains/outils/outil.events'
import { licences, publicLabels, themeLabels } from '~/domains/outils/outil.wording'
import { partenariatActivite } from '~/domains/partenariats/partenariat.events'
import { db } from '~/platform/db/db.server'
import { parseEnvironment, setEnvironment } from '~/platform/env.server'
import { fichierPath } from '~/platform/storage/fichier-path.server'
import { referenceTable } from '#prisma/seed/content/reference-table'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { demonstrationPassword } from '#prisma/seed/factories/password'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

let dataDir = ''

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'maillage-demonstration-'))
  setEnvironment(parseEnvironment({ NODE_ENV: 'test', DATA_DIR: dataDir }))
  await seedDemonstration(db())
}, 60_000)

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const pole = (slug: string) => db().pole.findUniqueOrThrow({ where: { slug }, include: { anneesRegistre: true } })

async function ledgerOf(poleId: string): Promise<LedgerLine[]> {
  const events = await db().adhesionEvent.findMany({ where: { poleId }, orderBy: { seq: 'asc' } })
  return events.map((one) => ({
    structureId: one.structureId,
    kind: one.kind,
    on: one.effectiveOn.toISOString().slice(0, 10),
    seq: one.seq,
  }))
}

describe('the register of PSP PACA', () => {
  test('counts 20 members in 2006, 155 in 2012, 155 today, and nothing for the years nobody knows', async () => {
    const { id, registreDepuis, anneesRegistre } = await pole('psp-paca')
    const today = new Date().toISOString().slice(0, 10)
    const years = growthByYear(await ledgerOf(id), { registreDepuis, annees: anneesRegistre, today })
    const known = years.filter((one) => one.effectif !== null).map((one) => [one.annee, one.effectif])
    const thisYear = Number(today.slice(0, 4))

    expect(known).toEqual([
      [2006, 20],
      [2012, 155],
      [thisYear - 1, 156],
      [thisYear, 155],
    ])
    expect(years.at(-2)).toMatchObject({ ouverture: 155, entrees: 6, sorties: 5, net: 1 })
    expect(years.at(-1)).toMatchObject({ ouverture: 156, entrees: 5, sorties: 6, net: -1 })
  })

  test('shows 155 members, 8 applications, 3 refusals and 10 that left', async () => {
    const { id } = await pole('psp-paca')
    const rows = await db().structure.groupBy({ by: ['statut'], where: { poleId: id }, _count: true })
    const counts = Object.fromEntries(rows.map((one) => [one.statut, one._count]))

    expect(counts).toEqual({ ADHERENTE: 155, CANDIDATE: 8, REFUSEE: 3, PARTIE: 10 })
  })

  test('gives each structure the status of its last entry, and a reason to each departure and refusal', async () => {
    const structures = await db().structure.findMany({ include: { events: { orderBy: { seq: 'asc' } } } })
    for (const { nom, statut, statutDepuis, events } of structures) {
      const last = events.at(-1)
      expect(last && statutAfter[last.kind], nom).toBe(statut)
      expect(last?.effectiveOn, nom).toEqual(statutDepuis)
      for (const one of events) expect(one.motif !== null, nom).toBe(one.kind === 'DEPART' || one.kind === 'REFUS')
    }
  })

  test('writes no entry after today', async () => {
    const late = await db().adhesionEvent.count({
      where: { OR: [{ effectiveOn: { gt: new Date() } }, { recordedAt: { gt: new Date() } }] },
    })
    expect(late).toBe(0)
  })
})

describe('nobody real', () => {
  test('numbers every structure with a valid SIRET that belongs to nobody', async () => {
    const structures = await db().structure.findMany({ select: { siret: true, demonstration: true } })
    expect(new Set(structures.map((one) => one.siret)).size).toBe(structures.length)
    for (const { siret, demonstration } of structures) {
      expect(siret).toMatch(/^000\d{11}$/)
      expect(luhnSum(siret) % 10).toBe(0)
      expect(luhnSum(siret.slice(0, 9)) % 10).toBe(0)
      expect(demonstration).toBe(true)
    }
  })

  test('writes to addresses that do not exist only', async () => {
    const people = await db().user.findMany({ select: { email: true } })
    const structures = await db().structure.findMany({ select: { email: true, siteWeb: true, telephone: true } })
    for (const { email } of [...people, ...structures]) expect(email).toMatch(/\.test$/)
    for (const { siteWeb, telephone } of structures) {
      expect(siteWeb === '' || siteWeb.endsWith('.test')).toBe(true)
      expect(telephone).toMatch(/^04 65 71 \d\d \d\d$/)
    }
  })

  test('marks pôles, people, tools, guides, partners and conventions as a demonstration', async () => {
    const where = { demonstration: false }
    const unmarked = [
      await db().pole.count({ where }),
      await db().user.count({ where }),
      await db().outil.count({ where }),
      await db().guide.count({ where }),
      await db().partenaire.count({ where }),
      await db().convention.count({ where }),
    ]
    expect(unmarked).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('what a first visitor finds', () => {
  test('the accounts of the demonstration sign in with their password', async () => {
    const accounts = {
      'direction@psp-paca.test': 'DIRECTION',
      'equipe@psp-paca.test': 'EQUIPE',
      'referent@psp-paca.test': 'REFERENT',
      'membre@psp-paca.test': 'MEMBRE',
      'partenaire@psp-paca.test': 'PARTENAIRE',
      'direction@pole-lorraine.test': 'DIRECTION',
    }
    for (const [email, role] of Object.entries(accounts)) {
      const user = await db().user.findUniqueOrThrow({ where: { email }, include: { acces: true } })
      expect(
        user.acces.map((one) => one.role),
        email,
      ).toEqual([role])
      expect(await verifyPassword(user.passwordHash, demonstrationPassword), email).toBe(true)
    }
    const operator = await db().user.findUniqueOrThrow({ where: { email: 'exploitant@maillage.test' }, include: { acces: true } })
    expect(operator).toMatchObject({ exploitant: true, acces: [] })
  })

  test('referent and member work in the same member structure, the partner in an organisation', async () => {
    const acces = (email: string) =>
      db().acces.findFirstOrThrow({ where: { user: { email } }, include: { structure: true, partenaire: true } })
    const [referent, membre, partenaire] = [
      await acces('referent@psp-paca.test'),
      await acces('membre@psp-paca.test'),
      await acces('partenaire@psp-paca.test'),
    ]
    expect(referent.structure?.statut).toBe('ADHERENTE')
    expect(membre.structureId).toBe(referent.structureId)
    expect(partenaire).toMatchObject({ structureId: null, partenaire: { kind: 'OPCO' } })
  })

  test('twelve tools whose files are on disk, two of them links', async () => {
    const outils = await db().outil.findMany({ include: { versions: { include: { fichier: true } } } })
    expect(outils).toHaveLength(12)
    expect(outils.filter((one) => one.versions.some((version) => version.lien)).length).toBe(2)
    for (const { versions } of outils) {
      for (const { fichier } of versions) if (fichier) expect((await readFile(fichierPath(fichier.id))).length).toBe(fichier.taille)
    }
  })

  test('six guides with their text, one of at least twenty pages', async () => {
    const guides = await db().guide.findMany({ include: { chapitres: true, editions: true } })
    expect(guides).toHaveLength(6)
    for (const { titre, chapitres, statut, editions } of guides) {
      const documents = await db().documentUpdate.count({ where: { document: { in: chapitres.map((one) => chapitreDocument(one.id)) } } })
      expect(documents, titre).toBe(chapitres.length)
      expect(editions.length > 0, titre).toBe(statut === 'PUBLIE')
    }
    // A printed page of a guide holds about 450 words.
    expect(Math.max(...guides.flatMap((one) => one.editions.map((edition) => edition.mots)))).toBeGreaterThan(9_000)
  })

  test('three conventions, one of which ends within 90 days, with the institutions of the region', async () => {
    const conventions = await db().convention.findMany({ include: { parties: true }, orderBy: { fin: 'asc' } })
    const days = conventions.map((one) => Math.round((one.fin.getTime() - Date.now()) / 86_400_000))
    expect(days.map((one) => one <= 90)).toEqual([true, false, false])
    for (const { parties } of conventions) expect(parties.length).toBeGreaterThan(1)
    expect(await db().partenaire.count()).toBe(24)
  })

  test('the 2009 figures of Lorraine as printed, with their reserve', async () => {
    const { id } = await pole('pole-lorraine')
    const facts = await db().fait.findMany({ where: { poleId: id }, orderBy: { ordre: 'asc' } })
    expect(facts).toHaveLength(9)
    expect(facts[0]).toMatchObject({ valeur: 418, reserve: '', annee: 2009 })
    expect(facts.find((one) => one.indicateur.startsWith('masse salariale'))).toMatchObject({ valeur: 123_000_000, reserve: 'pres_de' })
  })

  test('two years of activity, none of it in the future', async () => {
    const { _min, _max, _count } = await db().journalEntry.aggregate({ _min: { at: true }, _max: { at: true }, _count: true })
    expect(_count).toBeGreaterThan(100)
    expect(Date.now() - Number(_min.at)).toBeGreaterThan(600 * 86_400_000)
    expect(Number(_max.at)).toBeLessThan(Date.now())
  })
})

test('every line of the journal can be told in the activity feed', async () => {
  const sentences = { ...structureActivite, ...outilActivite, ...guideActivite, ...partenariatActivite, ...accountActivite }
  const actions = await db().journalEntry.groupBy({ by: ['action'] })
  expect(actions.map((one) => one.action).filter((action) => !Object.hasOwn(sentences, action))).toEqual([])
})

test('every key of the demonstration is one the product knows', async () => {
  const structures = await db().structure.findMany()
  const outils = await db().outil.findMany()
  const activities = new Set((await referenceTable<'key'>('sap-activities')).map((one) => one.key))
  const forms = new Set((await referenceTable<'key'>('legal-forms')).map((one) => one.key))
  for (const { nom, activites, formeJuridique, modes } of structures) {
    expect(
      activites.filter((key) => !activities.has(key)),
      nom,
    ).toEqual([])
    expect(new Set(activites).size, nom).toBe(activites.length)
    expect(forms, nom).toContain(formeJuridique)
    expect(modes.length, nom).toBeGreaterThan(0)
  }
  for (const { titre, themes, publics, licence } of outils) {
    for (const theme of themes) expect(Object.keys(themeLabels), titre).toContain(theme)
    for (const one of publics) expect(Object.keys(publicLabels), titre).toContain(one)
    expect(Object.keys(licences), titre).toContain(licence)
  }
})

test('a second start adds nothing', async () => {
  const before = await everyCount()
  await seedDemonstration(db())
  expect(await everyCount()).toEqual(before)
})

function everyCount() {
  return Promise.all([
    db().pole.count(),
    db().user.count(),
    db().structure.count(),
    db().adhesionEvent.count(),
    db().outil.count(),
    db().journalEntry.count(),
  ])
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

import { beforeAll, describe, expect, it } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPartenaire } from '#prisma/seed/factories/partenaire'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { paletteActions } from '~/domains/search/palette-action'
import { searchEverything } from '~/domains/search/search.queries.server'
import { recentActivity } from '~/domains/tableau-de-bord/activite.queries.server'
import { readDashboard } from '~/domains/tableau-de-bord/tableau-de-bord.queries.server'
import { record } from '~/platform/audit/journal.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Pole } from '~/platform/db/generated/client'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

let pole: Pole
let equipe: PoleActor, membre: PoleActor, partenaire: PoleActor, etranger: PoleActor

beforeAll(async () => {
  pole = await createPole(db())
  const poleId = pole.id
  equipe = await createActor(db(), { pole, role: 'EQUIPE' })
  membre = await createActor(db(), { pole, role: 'MEMBRE' })
  partenaire = await createActor(db(), { pole, role: 'PARTENAIRE' })
  etranger = await createActor(db(), { role: 'DIRECTION' })
  await createStructure(db(), { poleId, nom: 'Présence à domicile Mistral' })
  await createOutil(db(), { poleId, titre: 'Grille d’entretien Mistral', public: false })
  await createGuide(db(), { poleId, titre: 'Accueillir au Mistral', ouverture: 'SUR_INVITATION' })
  await createPartenaire(db(), { poleId, nom: 'Fédération Mistral' })
})

const titles = async (actor: PoleActor, query: string) =>
  (await searchEverything(actor, query, 8)).flatMap((group) => group.hits.map((hit) => hit.titre)).sort()

describe('search', () => {
  it('finds in every domain, without accents, with French stems and a typing mistake', async () => {
    expect(await titles(equipe, 'mistral')).toEqual([
      'Accueillir au Mistral',
      'Fédération Mistral',
      'Grille d’entretien Mistral',
      'Présence à domicile Mistral',
    ])
    expect(await titles(equipe, 'presences a domicile')).toContain('Présence à domicile Mistral')
    expect(await titles(equipe, 'grile d entretien')).toContain('Grille d’entretien Mistral')
  })

  it('shows a member no guide it was not invited to', async () => {
    expect(await titles(membre, 'mistral')).toEqual(['Fédération Mistral', 'Grille d’entretien Mistral', 'Présence à domicile Mistral'])
  })

  it('shows a partner no structure, no private tool, no guide, no other partner', async () => {
    expect(await titles(partenaire, 'mistral')).toEqual([])
  })

  it('shows nothing to another pôle', async () => {
    expect(await titles(etranger, 'mistral')).toEqual([])
  })

  it('takes hostile questions as words', async () => {
    for (const query of ["' OR 1=1 --", '%%%', '\\', '((((', '&|!:*', 'a'.repeat(5_000)]) {
      await expect(searchEverything(equipe, query, 5)).resolves.toBeInstanceOf(Array)
    }
  })

  it('offers a partner no action of the network', () => {
    const labels = paletteActions(pole.slug, 'PARTENAIRE', '').map((one) => one.label)
    expect(labels).not.toContain('Aller aux adhérents')
    expect(labels).not.toContain('Ajouter une structure')
    expect(paletteActions(pole.slug, 'EQUIPE', 'AJOUTER une Strücture'.replace('ü', 'u')).map((one) => one.label)).toContain(
      'Ajouter une structure',
    )
  })
})

describe('the activity feed', () => {
  it('shows the team its own lines, a member only those of everyone about what it may see, a partner none', async () => {
    const secret = await createGuide(db(), { poleId: pole.id, titre: 'Guide réservé', ouverture: 'SUR_INVITATION' })
    const outil = await createOutil(db(), { poleId: pole.id, titre: 'Outil commun' })
    await db().$transaction(async (tx) => {
      await record(tx, equipe, { action: 'guide.publie', targetKind: 'guide', targetId: secret.id, label: secret.titre, audience: 'POLE' })
      await record(tx, equipe, { action: 'outil.partage', targetKind: 'outil', targetId: outil.id, label: outil.titre, audience: 'POLE' })
      await record(tx, equipe, { action: 'partenaire.modifie', targetKind: 'partenaire', targetId: 'x', label: 'Confidence d’équipe' })
    })
    const sentences = async (actor: PoleActor) => (await recentActivity(actor, 20)).map((one) => one.sentence).join('\n')
    expect(await sentences(equipe)).toMatch(/Guide réservé/)
    expect(await sentences(equipe)).toMatch(/Confidence d’équipe/)
    expect(await sentences(membre)).toMatch(/Outil commun/)
    expect(await sentences(membre)).not.toMatch(/Guide réservé|Confidence d’équipe/)
    expect(await sentences(partenaire)).toBe('')
    expect(await sentences(etranger)).toBe('')
  })

  it('makes each role its own dashboard, without a structure’s name in a partner’s', async () => {
    expect((await readDashboard(equipe)).kind).toBe('equipe')
    expect((await readDashboard(membre)).kind).toBe('reseau')
    const dashboard = await readDashboard(partenaire)
    expect(dashboard.kind).toBe('partenaire')
    expect(JSON.stringify(dashboard)).not.toContain('Présence à domicile Mistral')
  })
})

import { describe, expect, test } from 'vitest'
import { readGrowth } from '~/domains/adherents/adhesion.queries.server'
import { listPoles, readPoleIdentity, readShowcase } from '~/domains/poles/pole.queries.server'
import { factValue, sourceDate } from '~/domains/poles/pole.wording'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { day } from '#prisma/seed/factories/calendar'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the showcase of a pôle', () => {
  test('tells its story in paragraphs, with its label, objectives, directions and sourced facts in their order', async () => {
    const pole = await createPole(db(), {
      histoire: 'Premier paragraphe.\n\nSecond paragraphe.\n\n',
      label: 'PRIDES',
      labelDate: day('2007-03-30'),
      objectifs: ['Coopérer', 'Innover'],
      directions: ['Élargir le réseau'],
    })
    const fact = { poleId: pole.id, territoire: 'PACA', unite: 'heures', annee: 2009, source: 'Insee', sourceDate: '2010-02' }
    await db().fait.create({ data: { ...fact, indicateur: 'second', valeur: 2, ordre: 2 } })
    await db().fait.create({ data: { ...fact, indicateur: 'premier', valeur: 1, ordre: 1 } })
    const showcase = await readShowcase(pole.slug)
    expect(showcase).toMatchObject({
      histoire: ['Premier paragraphe.', 'Second paragraphe.'],
      label: 'PRIDES',
      labelDate: day('2007-03-30'),
      objectifs: ['Coopérer', 'Innover'],
      directions: ['Élargir le réseau'],
    })
    expect(showcase.faits.map((one) => one.indicateur)).toEqual(['premier', 'second'])
  })

  test('publishes counts, never a structure', async () => {
    const pole = await createPole(db())
    const structure = await createStructure(db(), { poleId: pole.id, effectifEtp: 87.5 })
    const published = JSON.stringify([
      await readShowcase(pole.slug),
      await readGrowth(pole.id),
      await listPoles(),
      await readPoleIdentity(pole.slug),
    ])
    for (const secret of [structure.nom, structure.siret, structure.id, '87.5']) expect(published).not.toContain(secret)
  })

  test('does not exist for an unknown name', async () => {
    await expect(readShowcase('nulle-part')).rejects.toBeInstanceOf(NotFound)
    await expect(readPoleIdentity('nulle-part')).rejects.toBeInstanceOf(NotFound)
  })
})

test('the home page counts the members of each pôle, not its candidates nor those who left', async () => {
  const pole = await createPole(db())
  await createStructure(db(), { poleId: pole.id })
  await createStructure(db(), { poleId: pole.id, statut: 'CANDIDATE' })
  await createStructure(db(), { poleId: pole.id, statut: 'PARTIE' })
  const summary = (await listPoles()).find((one) => one.id === pole.id)
  expect(summary).toMatchObject({ nom: pole.nom, adherents: 1 })
})

test('a fact is written as its source prints it, with its reserve', () => {
  expect(plain(factValue({ valeur: 12_500_000, reserve: 'plus_de', unite: 'heures' }))).toBe('plus de 12 500 000 heures')
  expect(plain(factValue({ valeur: 10.6, reserve: '', unite: '%' }))).toBe('10,6 %')
  expect([sourceDate('2026-02-03'), sourceDate('2010-02'), sourceDate('2012')]).toEqual(['03/02/2026', '02/2010', '2012'])
})

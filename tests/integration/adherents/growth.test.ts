import { expect, test } from 'vitest'
import { readGrowth } from '~/domains/adherents/adhesion.queries.server'
import { db } from '~/platform/db/db.server'
import { day } from '#prisma/seed/factories/calendar'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

test('the showcase draws 20 in 2006 and 155 in 2012 from real rows, an objective of 200, and no year that is not known', async () => {
  const pole = await createPole(db(), {
    objectifAdherents: 200,
    objectifAnnee: 2013,
    objectifSource: 'Pôle services à la personne PACA, 2012',
  })
  for (const annee of [2006, 2012]) {
    await db().anneeRegistre.create({ data: { poleId: pole.id, annee, source: 'Présentation du pôle', sourceDate: '2012' } })
  }
  for (let index = 0; index < 155; index++) {
    await createStructure(db(), {
      poleId: pole.id,
      ledger: [{ kind: 'REPRISE', effectiveOn: day(index < 20 ? '2006-12-31' : '2012-12-31') }],
    })
  }
  const { annees, effectif, objectif } = await readGrowth(pole.id, '2026-11-22')
  expect(annees.filter((one) => one.effectif !== null).map((one) => [one.annee, one.effectif])).toEqual([
    [2006, 20],
    [2012, 155],
    [2025, 155],
    [2026, 155],
  ])
  expect(effectif).toBe(155)
  expect(objectif).toEqual({ annee: 2013, valeur: 200, source: 'Pôle services à la personne PACA, 2012' })
})

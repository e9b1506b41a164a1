import { expect, test } from 'vitest'
import { db, pool } from '~/platform/db/db.server'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

test('an entry of the ledger can be neither changed nor removed, whoever asks', async () => {
  const structure = await createStructure(db(), { poleId: (await createPole(db())).id })
  const where = { structureId: structure.id }
  await expect(db().adhesionEvent.updateMany({ where, data: { detail: 'réécrit' } })).rejects.toThrow(/refused/)
  await expect(db().adhesionEvent.deleteMany({ where })).rejects.toThrow(/refused/)
  await expect(pool().query('TRUNCATE "AdhesionEvent"')).rejects.toThrow(/refused/)
  await expect(db().structure.delete({ where: { id: structure.id } })).rejects.toThrow()
  expect(await db().adhesionEvent.count({ where })).toBe(1)
})

test('a published edition stays as it was read', async () => {
  const pole = await createPole(db())
  const guide = await db().guide.create({ data: { poleId: pole.id, slug: 'guide', titre: 'Guide' } })
  const edition = await db().edition.create({
    data: { poleId: pole.id, guideId: guide.id, numero: 1, titre: 'Guide', chapitres: [], contributeurs: [], schemaVersion: 1 },
  })
  await expect(db().edition.update({ where: { id: edition.id }, data: { titre: 'Autre' } })).rejects.toThrow(/refused/)
})

test('negative money, a convention that ends before it begins and a SIRET of 13 digits are refused by the database itself', async () => {
  const pole = await createPole(db())
  const convention = { poleId: pole.id, objet: 'Essai', debut: new Date('2026-01-01'), fin: new Date('2026-12-31') }
  await expect(db().convention.create({ data: { ...convention, montantPublicCentimes: -1n } })).rejects.toThrow()
  await expect(db().convention.create({ data: { ...convention, montantPriveCentimes: -1n } })).rejects.toThrow()
  await expect(db().convention.create({ data: { ...convention, fin: new Date('2025-12-31') } })).rejects.toThrow()
  await expect(createStructure(db(), { poleId: pole.id, siret: '0000000000001' })).rejects.toThrow()
  await expect(createStructure(db(), { poleId: pole.id, effectifEtp: -1 })).rejects.toThrow()
})

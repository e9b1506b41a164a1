import { expect, test } from 'vitest'
import { adoptOutil, unadoptOutil } from '~/domains/outils/adopt-outil.server'
import { outilPage } from '~/domains/outils/outil.queries.server'
import { db } from '~/platform/db/db.server'
import { onEvent } from '~/platform/events/bus.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPole } from '#prisma/seed/factories/pole'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

test('said twice at once by two people of one structure, "nous l’utilisons" counts once', async () => {
  const pole = await createPole(db())
  const referent = await createActor(db(), { role: 'REFERENT', pole })
  const member = await createActor(db(), { role: 'MEMBRE', pole, structure: { id: referent.structureId ?? '' } })
  const outil = await createOutil(db(), { poleId: pole.id })
  const events: string[] = []
  const stop = onEvent((event) => void events.push(event.name))
  await Promise.all([adoptOutil(referent, outil.id), adoptOutil(member, outil.id), adoptOutil(referent, outil.id)])
  await adoptOutil(member, outil.id)
  stop()
  expect(events).toEqual(['outil.adopte'])
  expect(await db().journalEntry.count({ where: { targetId: outil.id } })).toBe(1)
  const page = await outilPage(referent, outil.id)
  expect(page.outil).toMatchObject({ usages: 1, utilise: true })
  expect(page.adopters.map((structure) => structure.id)).toEqual([referent.structureId])
})

test('a structure takes its word back, once or twice', async () => {
  const referent = await createActor(db(), { role: 'REFERENT' })
  const outil = await createOutil(db(), { poleId: referent.poleId })
  await adoptOutil(referent, outil.id)
  await unadoptOutil(referent, outil.id)
  await unadoptOutil(referent, outil.id)
  expect((await outilPage(referent, outil.id)).outil).toMatchObject({ usages: 0, utilise: false })
  expect(await db().journalEntry.count({ where: { targetId: outil.id, action: 'outil.abandonne' } })).toBe(1)
})

test('a partner sees how many use a public tool, never which', async () => {
  const pole = await createPole(db())
  const referent = await createActor(db(), { role: 'REFERENT', pole })
  const partner = await createActor(db(), { role: 'PARTENAIRE', pole })
  const outil = await createOutil(db(), { poleId: pole.id, public: true, structureId: referent.structureId, ownerId: referent.userId })
  await adoptOutil(referent, outil.id)
  const page = await outilPage(partner, outil.id)
  expect(page.outil.usages).toBe(1)
  expect(page.can).toEqual({ edit: false, adopt: false, seeAdopters: false })
  const shown = JSON.stringify(page)
  expect(shown).not.toContain(referent.structureId)
  expect(shown).not.toContain(referent.name)
})

test('the team and partners do not speak for a structure, and nobody adopts the tool of another pôle or an archived one', async () => {
  const pole = await createPole(db())
  const outil = await createOutil(db(), { poleId: pole.id, public: true })
  for (const role of ['DIRECTION', 'EQUIPE', 'PARTENAIRE'] as const) {
    await expect(adoptOutil(await createActor(db(), { role, pole }), outil.id)).rejects.toMatchObject({ status: 403 })
  }
  const member = await createActor(db(), { role: 'MEMBRE', pole })
  await expect(adoptOutil(await createActor(db(), { role: 'MEMBRE' }), outil.id)).rejects.toMatchObject({ status: 404 })
  const archived = await createOutil(db(), { poleId: pole.id, archivedAt: new Date() })
  await expect(adoptOutil(member, archived.id)).rejects.toMatchObject({ status: 404 })
  expect(await db().adoption.count({ where: { poleId: pole.id } })).toBe(0)
})

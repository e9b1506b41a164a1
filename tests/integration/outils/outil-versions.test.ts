import { expect, test } from 'vitest'
import { adoptOutil } from '~/domains/outils/adopt-outil.server'
import { outilPage, usersOfOutil } from '~/domains/outils/outil.queries.server'
import { publishVersion } from '~/domains/outils/publish-version.server'
import { db } from '~/platform/db/db.server'
import { onEvent, type PublishedEvent } from '~/platform/events/bus.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPole } from '#prisma/seed/factories/pole'
import { useDataFolder } from '../../setup/data-folder'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useDataFolder()

const csv = { nom: 'grille.csv', bytes: Buffer.from('a;b\r\n') }

test('a new version takes the next number, keeps the earlier ones, and says who must be told', async () => {
  const pole = await createPole(db())
  const team = await createActor(db(), { role: 'EQUIPE', pole })
  const referent = await createActor(db(), { role: 'REFERENT', pole })
  const colleague = await createActor(db(), { role: 'MEMBRE', pole, structure: { id: referent.structureId ?? '' } })
  await createActor(db(), { role: 'REFERENT', pole })
  const outil = await createOutil(db(), { poleId: pole.id })
  await adoptOutil(referent, outil.id)
  const events: PublishedEvent[] = []
  const stop = onEvent((event) => void events.push(event))
  expect(await publishVersion(team, outil.id, { notes: 'Plus courte', lien: undefined }, csv)).toEqual({ numero: 2 })
  stop()
  expect(events.map(({ name, payload }) => ({ name, payload }))).toEqual([
    { name: 'outil.nouvelle-version', payload: { outilId: outil.id, titre: outil.titre, numero: 2, poleId: pole.id, poleSlug: pole.slug } },
  ])
  expect((await usersOfOutil(outil.id)).sort()).toEqual([referent.userId, colleague.userId].sort())
  const page = await outilPage(referent, outil.id)
  expect(page.outil.versions.map((version) => [version.numero, version.fichier?.nom ?? version.lien])).toEqual([
    [2, 'grille.csv'],
    [1, outil.versions[0]?.lien],
  ])
})

test('two versions at once get two numbers', async () => {
  const team = await createActor(db(), { role: 'EQUIPE' })
  const outil = await createOutil(db(), { poleId: team.poleId })
  const results = await Promise.all(
    [1, 2, 3, 4].map((n) => publishVersion(team, outil.id, { notes: `Essai ${n}`, lien: `https://a.test/${n}` })),
  )
  expect(results.map((one) => one.numero).sort()).toEqual([2, 3, 4, 5])
})

test('only the team and the structure that shares a tool publish its versions', async () => {
  const pole = await createPole(db())
  const owner = await createActor(db(), { role: 'MEMBRE', pole })
  const outil = await createOutil(db(), { poleId: pole.id, structureId: owner.structureId, public: true })
  const lien = 'https://a.test/'
  expect(await publishVersion(owner, outil.id, { notes: 'Deux', lien })).toEqual({ numero: 2 })
  const other = await createActor(db(), { role: 'REFERENT', pole })
  const partner = await createActor(db(), { role: 'PARTENAIRE', pole })
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  await expect(publishVersion(other, outil.id, { notes: 'Trois', lien })).rejects.toMatchObject({ status: 403 })
  await expect(publishVersion(partner, outil.id, { notes: 'Trois', lien })).rejects.toMatchObject({ status: 403 })
  await expect(publishVersion(stranger, outil.id, { notes: 'Trois', lien })).rejects.toMatchObject({ status: 404 })
  expect(await db().outilVersion.count({ where: { outilId: outil.id } })).toBe(2)
})

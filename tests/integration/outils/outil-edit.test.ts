import { expect, test } from 'vitest'
import { archiveOutil, editOutil, restoreOutil } from '~/domains/outils/outil.commands.server'
import { listOutils } from '~/domains/outils/outil.queries.server'
import { parseOutilFilters } from '~/domains/outils/outil.filters'
import type { EditOutil } from '~/domains/outils/outil.schema'
import { db } from '~/platform/db/db.server'
import { Conflict } from '~/platform/errors'
import { createActor } from '#prisma/seed/factories/actor'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPole } from '#prisma/seed/factories/pole'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const edition: EditOutil = {
  titre: 'Grille d’entretien',
  resume: 'Un entretien d’une heure, préparé des deux côtés.',
  kind: 'GRILLE',
  themes: ['T4'],
  publics: ['ENCADREMENT'],
  licence: 'CC_BY_SA_4',
  public: false,
  version: 1,
}
const library = async (actor: Parameters<typeof listOutils>[0]) =>
  (await listOutils(actor, parseOutilFilters(new URLSearchParams()))).outils.map((outil) => outil.id)

test('the second of two people who edit the same presentation is shown what changed, and nothing is overwritten', async () => {
  const pole = await createPole(db())
  const [first, second] = [await createActor(db(), { role: 'EQUIPE', pole }), await createActor(db(), { role: 'DIRECTION', pole })]
  const outil = await createOutil(db(), { poleId: pole.id })
  await editOutil(first, outil.id, { ...edition, titre: 'Titre du premier' })
  const refusal = await editOutil(second, outil.id, { ...edition, titre: 'Titre du second' }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Conflict)
  expect(refusal).toMatchObject({ version: 2, changes: [{ label: 'Titre', yours: 'Titre du second', theirs: 'Titre du premier' }] })
  expect(await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).toMatchObject({ titre: 'Titre du premier', version: 2 })
  await editOutil(second, outil.id, { ...edition, titre: 'Titre du second', version: 2 })
  expect(await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).toMatchObject({ titre: 'Titre du second', version: 3 })
})

test('of two saves at the same instant, one wins and the other is told', async () => {
  const team = await createActor(db(), { role: 'EQUIPE' })
  const outil = await createOutil(db(), { poleId: team.poleId })
  const results = await Promise.allSettled(['Un titre', 'Deux titres'].map((titre) => editOutil(team, outil.id, { ...edition, titre })))
  expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the structure that shares a tool edits it but does not open it to the public, nor close it', async () => {
  const owner = await createActor(db(), { role: 'MEMBRE' })
  const outil = await createOutil(db(), { poleId: owner.poleId, structureId: owner.structureId, public: true })
  await editOutil(owner, outil.id, edition)
  expect(await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).toMatchObject({ titre: edition.titre, public: true })
})

test('another structure, a partner and another pôle are refused', async () => {
  const pole = await createPole(db())
  const outil = await createOutil(db(), { poleId: pole.id })
  const status = async (role: 'REFERENT' | 'PARTENAIRE' | 'DIRECTION', elsewhere = false) =>
    editOutil(await createActor(db(), { role, ...(elsewhere ? {} : { pole }) }), outil.id, edition).catch(
      (error: { status: number }) => error.status,
    )
  expect(await status('REFERENT')).toBe(403)
  expect(await status('PARTENAIRE')).toBe(404)
  expect(await status('DIRECTION', true)).toBe(404)
  expect(await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).toMatchObject({ titre: outil.titre, version: 1 })
})

test('an archived tool leaves the library of everyone, and comes back whole', async () => {
  const pole = await createPole(db())
  const team = await createActor(db(), { role: 'EQUIPE', pole })
  const member = await createActor(db(), { role: 'MEMBRE', pole })
  const outil = await createOutil(db(), { poleId: pole.id })
  await expect(archiveOutil(member, outil.id)).rejects.toMatchObject({ status: 403 })
  await archiveOutil(team, outil.id)
  await archiveOutil(team, outil.id)
  expect([await library(team), await library(member)]).toEqual([[], []])
  const archives = await listOutils(team, parseOutilFilters(new URLSearchParams({ vue: 'archives' })))
  expect(archives.outils.map((one) => one.id)).toEqual([outil.id])
  await restoreOutil(team, outil.id)
  expect(await library(member)).toEqual([outil.id])
  expect(await db().journalEntry.count({ where: { targetId: outil.id } })).toBe(2)
})

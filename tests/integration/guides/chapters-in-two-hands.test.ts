import { expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createPole } from '#prisma/seed/factories/pole'
import {
  addChapitre,
  deleteChapitre,
  emptyChapitreBin,
  moveChapitre,
  renameChapitre,
  restoreChapitre,
} from '~/domains/guides/chapitre.commands.server'
import { guideChapitres } from '~/domains/guides/guide.queries.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { eventsDuring } from '../../setup/published-events'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

async function twoWriters(chapitres = ['Un', 'Deux', 'Trois', 'Quatre']) {
  const pole = await createPole(db())
  const ada = await createActor(db(), { pole, role: 'MEMBRE' })
  const bob = await createActor(db(), { pole, role: 'MEMBRE' })
  const guide = await createGuide(db(), { poleId: pole.id, ouverture: 'ECRITURE', chapitres })
  const at = (index: number) => {
    const chapitre = guide.chapitres[index]
    if (!chapitre) throw new Error(`no chapter ${index}`)
    return chapitre
  }
  return { ada, bob, guide, at, titles: async () => (await guideChapitres(ada, guide.id)).map((one) => one.titre) }
}

test('two people who move two chapters at once are both obeyed', async () => {
  const { ada, bob, guide, at, titles } = await twoWriters()
  await Promise.all([
    moveChapitre(ada, guide.id, { chapitreId: at(0).id, direction: 'bas', version: 1 }),
    moveChapitre(bob, guide.id, { chapitreId: at(3).id, direction: 'haut', version: 1 }),
  ])
  const order = await titles()
  expect(order.indexOf('Deux')).toBeLessThan(order.indexOf('Un'))
  expect(order.indexOf('Quatre')).toBeLessThan(order.indexOf('Trois'))
  expect([...order].sort()).toEqual(['Deux', 'Quatre', 'Trois', 'Un'])
})

test('of two people who move the same chapter at once, the second is told', async () => {
  const { ada, bob, guide, at, titles } = await twoWriters()
  const move = (actor: PoleActor) => moveChapitre(actor, guide.id, { chapitreId: at(1).id, direction: 'bas', version: 1 })
  const results = await Promise.allSettled([move(ada), move(bob)])
  const refused = results.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.reason).toBeInstanceOf(Conflict)
  expect(await titles()).toEqual(['Un', 'Trois', 'Deux', 'Quatre'])
})

test('whoever renames a chapter that was renamed meanwhile is shown what changed, and nothing is overwritten', async () => {
  const { ada, bob, guide, at, titles } = await twoWriters(['Un'])
  await renameChapitre(ada, guide.id, { chapitreId: at(0).id, titre: 'D’Ada', version: 1 })
  const error = await renameChapitre(bob, guide.id, { chapitreId: at(0).id, titre: 'De Bob', version: 1 }).catch(
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(Conflict)
  expect((error as Conflict).changes).toEqual([{ label: 'Titre du chapitre', yours: 'De Bob', theirs: 'D’Ada' }])
  expect(await titles()).toEqual(['D’Ada'])
})

test('a deleted chapter waits thirty days in the bin and comes back at the end', async () => {
  const { ada, guide, at, titles } = await twoWriters(['Un', 'Deux'])
  const events = await eventsDuring(() => deleteChapitre(ada, guide.id, { chapitreId: at(0).id, version: 1 }))
  expect(events.map((event) => event.name)).toContain('guide.acces-change')
  expect(await titles()).toEqual(['Deux'])

  expect(await emptyChapitreBin(new Date(Date.now() + 29 * 86_400_000))).toBe(0)
  await restoreChapitre(ada, guide.id, at(0).id)
  expect(await titles()).toEqual(['Deux', 'Un'])

  await deleteChapitre(ada, guide.id, { chapitreId: at(0).id, version: 3 })
  expect(await emptyChapitreBin(new Date(Date.now() + 31 * 86_400_000))).toBe(1)
  await expect(restoreChapitre(ada, guide.id, at(0).id)).rejects.toThrow(NotFound)
})

test('of two people who delete the two last chapters at once, one keeps theirs', async () => {
  const { ada, bob, guide, at, titles } = await twoWriters(['Un', 'Deux'])
  const results = await Promise.allSettled([
    deleteChapitre(ada, guide.id, { chapitreId: at(0).id, version: 1 }),
    deleteChapitre(bob, guide.id, { chapitreId: at(1).id, version: 1 }),
  ])
  expect(results.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown)).toEqual([expect.any(Invalid)])
  expect(await titles()).toHaveLength(1)
})

test('a reader changes no chapter, and a stranger does not even learn that the guide exists', async () => {
  const pole = await createPole(db())
  const reader = await createActor(db(), { pole, role: 'MEMBRE' })
  const partner = await createActor(db(), { pole, role: 'PARTENAIRE' })
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  const guide = await createGuide(db(), { poleId: pole.id, ouverture: 'LECTURE', chapitres: ['Un', 'Deux'] })
  const chapitreId = guide.chapitres[0]?.id ?? ''
  const acts: ((actor: PoleActor) => Promise<unknown>)[] = [
    (actor) => addChapitre(actor, guide.id, 'Trois'),
    (actor) => renameChapitre(actor, guide.id, { chapitreId, titre: 'Autre', version: 1 }),
    (actor) => moveChapitre(actor, guide.id, { chapitreId, direction: 'bas', version: 1 }),
    (actor) => deleteChapitre(actor, guide.id, { chapitreId, version: 1 }),
  ]
  for (const act of acts) {
    await expect(act(reader)).rejects.toThrow(Forbidden)
    await expect(act(partner)).rejects.toThrow(NotFound)
    await expect(act(stranger)).rejects.toThrow(NotFound)
  }
  expect((await guideChapitres(reader, guide.id)).map((one) => one.titre)).toEqual(['Un', 'Deux'])
})

test('a chapter of another guide is not found through this one', async () => {
  const { ada, guide } = await twoWriters()
  const other = await twoWriters()
  const foreign = { chapitreId: other.at(0).id, version: 1 }
  await expect(renameChapitre(ada, guide.id, { ...foreign, titre: 'À moi' })).rejects.toThrow(NotFound)
  await expect(deleteChapitre(ada, guide.id, foreign)).rejects.toThrow(NotFound)
})

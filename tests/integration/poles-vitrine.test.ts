import { beforeAll, describe, expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { editVitrine, readVitrine } from '~/domains/poles/edit-vitrine.server'
import { vitrineSchema, type EditVitrine } from '~/domains/poles/pole.schema'
import { readShowcase } from '~/domains/poles/pole.queries.server'
import type { PoleActor, Role, UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, Forbidden } from '~/platform/errors'
import { action, loader } from '~/routes/espace.$pole.vitrine'
import { eventsDuring } from '../setup/published-events'
import { answerOf, routeRequest } from '../setup/route-request'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

let direction: PoleActor

beforeAll(async () => {
  direction = await createActor(db(), { role: 'DIRECTION' })
})

async function form(changes: Partial<EditVitrine> = {}): Promise<EditVitrine> {
  const { version } = await readVitrine(direction)
  return vitrineSchema.parse({
    accroche: 'Ensemble',
    histoire: 'Un.\n\nDeux.',
    objectifs: 'Recruter\n\nFormer',
    version: String(version),
    ...changes,
  })
}

describe('the showcase of a pôle', () => {
  test('direction writes it, and visitors read it', async () => {
    const events = await eventsDuring(async () => editVitrine(direction, await form()))
    const shown = await readShowcase(direction.poleSlug)
    expect(shown).toMatchObject({ accroche: 'Ensemble', histoire: ['Un.', 'Deux.'], objectifs: ['Recruter', 'Former'] })
    expect(events.find((one) => one.name === 'pole.vitrine-modifiee')?.topics).toContain(`vitrine:${direction.poleId}`)
  })

  test('an objective has its year and its source, or is refused', async () => {
    const { version } = await readVitrine(direction)
    const parsed = vitrineSchema.safeParse({ objectifAdherents: '200', version: String(version) })
    expect(parsed.error?.issues.map((one) => one.path.join())).toEqual(['objectifAnnee', 'objectifSource'])
  })

  test('the second of two who write it is shown what changed, and nothing is overwritten', async () => {
    const opened = await form()
    await editVitrine(direction, { ...opened, accroche: 'La première' })
    const refusal = await editVitrine(direction, { ...opened, accroche: 'La seconde' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect((refusal as Conflict).changes).toEqual([{ label: 'Accroche', yours: 'La seconde', theirs: 'La première' }])
    expect((await readShowcase(direction.poleSlug)).accroche).toBe('La première')
  })

  test.each<Role>(['EQUIPE', 'REFERENT', 'MEMBRE', 'PARTENAIRE'])('%s neither opens nor writes it', async (role) => {
    const pole = await db().pole.findUniqueOrThrow({ where: { id: direction.poleId } })
    const actor = await createActor(db(), { role, pole })
    await expect(readVitrine(actor)).rejects.toBeInstanceOf(Forbidden)
    await expect(editVitrine(actor, await form())).rejects.toBeInstanceOf(Forbidden)
  })

  test('the direction of another pôle gets 404, on the page and on its form', async () => {
    const other: UserActor = { ...(await createActor(db(), { role: 'DIRECTION' })), kind: 'user' }
    const params = { pole: direction.poleSlug }
    const url = `/espace/${direction.poleSlug}/vitrine`
    expect((await answerOf(loader(routeRequest(other, url, { params })))).status).toBe(404)
    const body = new URLSearchParams({ accroche: 'Prise', version: '1' })
    expect((await answerOf(action(routeRequest(other, url, { params, method: 'POST', body })))).status).toBe(404)
    expect((await readShowcase(direction.poleSlug)).accroche).not.toBe('Prise')
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import {
  acceptApplication,
  refuseApplication,
  registerDeparture,
  registerReturn,
  reopenApplication,
} from '~/domains/adherents/adhesion.commands.server'
import { readGrowth } from '~/domains/adherents/adhesion.queries.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { onEvent, type PublishedEvent } from '~/platform/events/bus.server'
import { isoDate } from '~/platform/format'
import { topic } from '~/platform/realtime/topic'
import { createActor } from '#prisma/seed/factories/actor'
import { day } from '#prisma/seed/factories/calendar'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const today = isoDate(new Date())
const now = { le: today, detail: '' }
let team: PoleActor
let poleId: string

beforeAll(async () => {
  team = await createActor(db(), { role: 'EQUIPE', name: 'Équipe du pôle' })
  poleId = team.poleId
})

const candidate = () => createStructure(db(), { poleId, statut: 'CANDIDATE', statutDepuis: day('2026-02-01') })
const member = () => createStructure(db(), { poleId, statutDepuis: day('2025-02-01') })
const ledgerOf = async (structureId: string) =>
  (await db().adhesionEvent.findMany({ where: { structureId }, orderBy: { seq: 'asc' } })).map((event) => event.kind)

describe('accepting an application', () => {
  test('makes a member from the day given, in the ledger, in the journal and on the pages', async () => {
    const structure = await candidate()
    const events: PublishedEvent[] = []
    const stop = onEvent((event) => void events.push(event))
    await acceptApplication(team, structure.id, { le: '2026-03-01', detail: 'Vote du conseil du 1er mars.' })
    stop()

    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({
      statut: 'ADHERENTE',
      statutDepuis: day('2026-03-01'),
      version: structure.version + 1,
    })
    expect(await ledgerOf(structure.id)).toEqual(['CANDIDATURE', 'ADMISSION'])
    expect(await db().adhesionEvent.findFirstOrThrow({ where: { structureId: structure.id, kind: 'ADMISSION' } })).toMatchObject({
      effectiveOn: day('2026-03-01'),
      actorId: team.userId,
      detail: 'Vote du conseil du 1er mars.',
    })
    expect(await db().journalEntry.findFirstOrThrow({ where: { targetId: structure.id } })).toMatchObject({
      action: 'structure.admise',
      audience: 'POLE',
      label: structure.nom,
      actorName: 'Équipe du pôle',
    })
    expect(events).toMatchObject([{ name: 'structure.admise', targetId: structure.id, payload: { nom: structure.nom } }])
    expect(events[0]?.topics.sort()).toEqual(
      [topic.pole(poleId, 'adherents'), topic.pole(poleId, 'journal'), topic.showcase(poleId)].sort(),
    )
  })

  test('by two people at once makes one entry; the second is told who did it', async () => {
    const structure = await candidate()
    const other = await createActor(db(), {
      role: 'DIRECTION',
      pole: await db().pole.findUniqueOrThrow({ where: { id: poleId } }),
      name: 'La direction',
    })
    const results = await Promise.allSettled([acceptApplication(team, structure.id, now), acceptApplication(other, structure.id, now)])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = results.find((one) => one.status === 'rejected')
    expect(refusal?.reason).toBeInstanceOf(Conflict)
    expect(refusal?.reason.publicMessage).toMatch(/admission par (Équipe du pôle|La direction)/)
    expect(await ledgerOf(structure.id)).toEqual(['CANDIDATURE', 'ADMISSION'])
  })

  test('and refusing it at once leaves one decision', async () => {
    const structure = await candidate()
    const results = await Promise.allSettled([
      acceptApplication(team, structure.id, now),
      refuseApplication(team, structure.id, { ...now, motif: 'HORS_CHAMP' }),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ledgerOf(structure.id)).toHaveLength(2)
  })
})

test('a refusal keeps its reason, and is not told to the network', async () => {
  const structure = await candidate()
  await refuseApplication(team, structure.id, { ...now, motif: 'HORS_TERRITOIRE', detail: 'Siège en Occitanie.' })
  expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ statut: 'REFUSEE' })
  expect(await db().adhesionEvent.findFirstOrThrow({ where: { structureId: structure.id, kind: 'REFUS' } })).toMatchObject({
    motif: 'HORS_TERRITOIRE',
    detail: 'Siège en Occitanie.',
  })
  expect(await db().journalEntry.findFirstOrThrow({ where: { targetId: structure.id } })).toMatchObject({ audience: 'EQUIPE' })
  await reopenApplication(team, structure.id, now)
  expect(await ledgerOf(structure.id)).toEqual(['CANDIDATURE', 'REFUS', 'CANDIDATURE'])
})

test('a membership lapses and returns, and the yearly counts stay right', async () => {
  const actor = await createActor(db(), { role: 'DIRECTION' })
  const structure = await createStructure(db(), { poleId: actor.poleId, statutDepuis: day('2025-02-01') })
  await createStructure(db(), { poleId: actor.poleId, statutDepuis: day('2025-03-01') })
  await registerDeparture(actor, structure.id, { le: '2025-11-30', detail: '', motif: 'CESSATION' })
  await registerReturn(actor, structure.id, { le: '2026-01-10', detail: '' })
  const { annees, effectif } = await readGrowth(actor.poleId, '2026-06-30')
  expect(annees).toMatchObject([
    { annee: 2025, ouverture: 0, entrees: 2, sorties: 1, net: 1, effectif: 1 },
    { annee: 2026, ouverture: 1, entrees: 1, sorties: 0, net: 1, effectif: 2 },
  ])
  expect(effectif).toBe(2)
})

test('a departure recorded by mistake is undone by a return of the same day, and counts for nothing', async () => {
  const actor = await createActor(db(), { role: 'DIRECTION' })
  const structure = await createStructure(db(), { poleId: actor.poleId, statutDepuis: day('2025-02-01') })
  await registerDeparture(actor, structure.id, { le: '2026-03-03', detail: '', motif: 'ERREUR' })
  await registerReturn(actor, structure.id, { le: '2026-03-03', detail: '' })
  const { annees } = await readGrowth(actor.poleId, '2026-06-30')
  expect(annees.at(-1)).toMatchObject({ annee: 2026, entrees: 0, sorties: 0, effectif: 1 })
  expect(await ledgerOf(structure.id)).toEqual(['ADMISSION', 'DEPART', 'RETOUR'])
})

describe('dates', () => {
  test('in the future, before the last entry, or before the register are refused on the field', async () => {
    const structure = await member()
    for (const le of ['2099-01-01', '2025-01-31', '2019-05-05']) {
      await expect(registerDeparture(team, structure.id, { le, detail: '', motif: 'DEMISSION' })).rejects.toMatchObject({
        fields: { le: [expect.any(String)] },
      })
    }
    await expect(registerDeparture(team, structure.id, { le: '2099-01-01', detail: '', motif: 'DEMISSION' })).rejects.toBeInstanceOf(
      Invalid,
    )
    expect(await ledgerOf(structure.id)).toEqual(['ADMISSION'])
  })
})

describe('a move that the status does not allow', () => {
  test('is refused and leaves nothing behind', async () => {
    const structure = await member()
    await expect(acceptApplication(team, structure.id, now)).rejects.toBeInstanceOf(Conflict)
    await expect(registerReturn(team, structure.id, now)).rejects.toBeInstanceOf(Conflict)
    expect(await ledgerOf(structure.id)).toEqual(['ADMISSION'])
    expect(await db().journalEntry.count({ where: { targetId: structure.id } })).toBe(0)
  })
})

describe('rights', () => {
  const moves = {
    accept: (actor: PoleActor, id: string) => acceptApplication(actor, id, now),
    refuse: (actor: PoleActor, id: string) => refuseApplication(actor, id, { ...now, motif: 'HORS_CHAMP' }),
    depart: (actor: PoleActor, id: string) => registerDeparture(actor, id, { ...now, motif: 'DEMISSION' }),
    return: (actor: PoleActor, id: string) => registerReturn(actor, id, now),
    reopen: (actor: PoleActor, id: string) => reopenApplication(actor, id, now),
  }

  test.each(Object.keys(moves) as (keyof typeof moves)[])(
    '%s: members and partners may not, and another pôle does not see the structure',
    async (name) => {
      const pole = await db().pole.findUniqueOrThrow({ where: { id: poleId } })
      const structure = await member()
      const run = moves[name]
      for (const role of ['MEMBRE', 'REFERENT'] as const) {
        await expect(run(await createActor(db(), { role, pole }), structure.id)).rejects.toBeInstanceOf(Forbidden)
        await expect(run(await createActor(db(), { role, pole, structure }), structure.id)).rejects.toBeInstanceOf(Forbidden)
      }
      await expect(run(await createActor(db(), { role: 'PARTENAIRE', pole }), structure.id)).rejects.toBeInstanceOf(NotFound)
      await expect(run(await createActor(db(), { role: 'DIRECTION' }), structure.id)).rejects.toBeInstanceOf(NotFound)
      await expect(run(team, '00000000-0000-7000-8000-000000000000')).rejects.toBeInstanceOf(NotFound)
      expect(await ledgerOf(structure.id)).toEqual(['ADMISSION'])
    },
  )

  test('an application is not even visible to the network', async () => {
    const pole = await db().pole.findUniqueOrThrow({ where: { id: poleId } })
    const structure = await candidate()
    await expect(acceptApplication(await createActor(db(), { role: 'MEMBRE', pole }), structure.id, now)).rejects.toBeInstanceOf(NotFound)
  })
})

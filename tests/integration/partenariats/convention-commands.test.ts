import { beforeAll, describe, expect, it } from 'vitest'
import { createConvention as createConventionRow } from '#prisma/seed/factories/convention'
import { createActor } from '#prisma/seed/factories/actor'
import { createPartenaire as createPartenaireRow } from '#prisma/seed/factories/partenaire'
import { createPole } from '#prisma/seed/factories/pole'
import { createConvention, editConvention, moveConvention } from '~/domains/partenariats/convention.commands.server'
import { createPartenaire, editPartenaire } from '~/domains/partenariats/partenaire.commands.server'
import { createConventionSchema, createPartenaireSchema, type CreateConvention } from '~/domains/partenariats/partenariat.schema'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Pole } from '~/platform/db/generated/client'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { onEvent, type PublishedEvent } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

let pole: Pole
let equipe: PoleActor
const newConvention = (overrides: Partial<CreateConvention> = {}): CreateConvention => ({
  objet: 'Contrat d’objectifs',
  description: '',
  debut: '2026-01-01',
  fin: '2027-12-31',
  taciteReconduction: false,
  preavisJours: 90,
  montantPublic: 12_500_00,
  montantPrive: 0,
  signataires: [],
  financeurs: [],
  ...overrides,
})
const partner = { nom: 'Région d’essai', sigle: '', kind: 'REGION' as const, territoire: '', siteWeb: '', description: '' }

beforeAll(async () => {
  pole = await createPole(db())
  equipe = await createActor(db(), { pole, role: 'EQUIPE' })
})

describe('keeping conventions', () => {
  it('stores amounts to the cent, parties with their part, a journal line, and tells the open pages', async () => {
    const financeur = await createPartenaireRow(db(), { poleId: pole.id })
    const signataire = await createPartenaireRow(db(), { poleId: pole.id })
    const told: PublishedEvent[] = []
    const stop = onEvent((event) => void told.push(event))
    const { id } = await createConvention(
      equipe,
      newConvention({ montantPublic: 12_500_07, financeurs: [financeur.id], signataires: [signataire.id] }),
    )
    await expect
      .poll(() => told.find((event) => event.name === 'convention.preparee')?.topics)
      .toContain(topic.pole(pole.id, 'partenariats'))
    stop()
    const stored = await db().convention.findUniqueOrThrow({ where: { id }, include: { parties: true } })
    expect(stored.montantPublicCentimes).toBe(1_250_007n)
    expect(Object.fromEntries(stored.parties.map((one) => [one.partenaireId, one.role]))).toEqual({
      [financeur.id]: 'FINANCEUR',
      [signataire.id]: 'SIGNATAIRE',
    })
    expect(await db().journalEntry.count({ where: { targetId: id, action: 'convention.preparee' } })).toBe(1)
  })

  it('refuses the partner of another pôle as a party', async () => {
    const foreign = await createPartenaireRow(db())
    await expect(createConvention(equipe, newConvention({ financeurs: [foreign.id] }))).rejects.toBeInstanceOf(Invalid)
    expect(await db().conventionPartie.count({ where: { partenaireId: foreign.id } })).toBe(0)
  })

  it('shows the second person what the first changed, and overwrites nothing', async () => {
    const row = await createConventionRow(db(), { poleId: pole.id, objet: 'Avant' })
    await editConvention(equipe, row.id, { ...newConvention({ objet: 'Premier' }), version: row.version })
    const second = editConvention(equipe, row.id, { ...newConvention({ objet: 'Second' }), version: row.version })
    const error = await second.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Conflict)
    expect((error as Conflict).changes).toContainEqual({ label: 'Objet', yours: 'Second', theirs: 'Premier' })
    expect((await db().convention.findUniqueOrThrow({ where: { id: row.id } })).objet).toBe('Premier')
  })

  it('moves only as the table allows, once, and a renewal needs a later end', async () => {
    const row = await createConventionRow(db(), { poleId: pole.id, statut: 'SIGNEE' })
    await expect(moveConvention(equipe, row.id, { intent: 'statut', statut: 'PREPAREE', version: row.version })).rejects.toBeInstanceOf(
      Invalid,
    )
    await expect(
      moveConvention(equipe, row.id, { intent: 'statut', statut: 'RENOUVELEE', version: row.version, fin: '2020-01-01' }),
    ).rejects.toBeInstanceOf(Invalid)
    const both = await Promise.allSettled(
      [1, 2].map(() => moveConvention(equipe, row.id, { intent: 'statut', statut: 'TERMINEE', version: row.version })),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().journalEntry.count({ where: { targetId: row.id, action: 'convention.statut.terminee' } })).toBe(1)
  })

  it('lets the database itself refuse a negative amount and an end before the beginning', async () => {
    await expect(createConventionRow(db(), { poleId: pole.id, montantPublicCentimes: -1n })).rejects.toThrow()
    await expect(
      createConventionRow(db(), { poleId: pole.id, debut: new Date('2026-02-01'), fin: new Date('2026-01-01') }),
    ).rejects.toThrow()
  })
})

describe('keeping partners', () => {
  it('refuses a name that is taken, whatever its case', async () => {
    await createPartenaire(equipe, partner)
    await expect(createPartenaire(equipe, { ...partner, nom: 'RÉGION D’ESSAI' })).rejects.toBeInstanceOf(Invalid)
  })

  it('shows the second person what the first changed', async () => {
    const row = await createPartenaireRow(db(), { poleId: pole.id })
    await editPartenaire(equipe, row.id, { ...partner, nom: 'Un', version: row.version })
    await expect(editPartenaire(equipe, row.id, { ...partner, nom: 'Deux', version: row.version })).rejects.toBeInstanceOf(Conflict)
  })
})

describe('what is refused', () => {
  it.each(['REFERENT', 'MEMBRE', 'PARTENAIRE'] as const)('a %s neither adds nor changes partners and conventions', async (role) => {
    const actor = await createActor(db(), { pole, role })
    // A partner is refused what it sees (its own organisation and conventions) and does not find the rest.
    const own = actor.partenaireId ?? (await createPartenaireRow(db(), { poleId: pole.id })).id
    const convention = await createConventionRow(db(), { poleId: pole.id, parties: [{ partenaireId: own }] })
    await expect(createConvention(actor, newConvention())).rejects.toBeInstanceOf(Forbidden)
    await expect(editConvention(actor, convention.id, { ...newConvention(), version: 1 })).rejects.toBeInstanceOf(Forbidden)
    await expect(moveConvention(actor, convention.id, { intent: 'statut', statut: 'TERMINEE', version: 1 })).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(createPartenaire(actor, partner)).rejects.toBeInstanceOf(Forbidden)
    await expect(editPartenaire(actor, own, { ...partner, version: 1 })).rejects.toBeInstanceOf(Forbidden)
  })

  it('a partner does not find the conventions and partners of others, even to change them', async () => {
    const actor = await createActor(db(), { pole, role: 'PARTENAIRE' })
    const convention = await createConventionRow(db(), { poleId: pole.id })
    const other = await createPartenaireRow(db(), { poleId: pole.id })
    await expect(editConvention(actor, convention.id, { ...newConvention(), version: 1 })).rejects.toBeInstanceOf(NotFound)
    await expect(moveConvention(actor, convention.id, { intent: 'statut', statut: 'TERMINEE', version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(editPartenaire(actor, other.id, { ...partner, version: 1 })).rejects.toBeInstanceOf(NotFound)
  })

  it('the direction of another pôle does not find them', async () => {
    const stranger = await createActor(db(), { role: 'DIRECTION' })
    const convention = await createConventionRow(db(), { poleId: pole.id })
    const row = await createPartenaireRow(db(), { poleId: pole.id })
    await expect(editConvention(stranger, convention.id, { ...newConvention(), version: 1 })).rejects.toBeInstanceOf(NotFound)
    await expect(moveConvention(stranger, convention.id, { intent: 'statut', statut: 'TERMINEE', version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(editPartenaire(stranger, row.id, { ...partner, version: 1 })).rejects.toBeInstanceOf(NotFound)
  })

  it('forms refuse what was smuggled in, bad dates and bad amounts', () => {
    const form = { objet: 'x', debut: '01/02/2026', fin: '2026-12-31', montantPublic: '1 234,56' }
    expect(createConventionSchema.parse(form)).toMatchObject({ debut: '2026-02-01', montantPublic: 123_456 })
    expect(createConventionSchema.safeParse({ ...form, poleId: pole.id }).success).toBe(false)
    expect(createConventionSchema.safeParse({ ...form, fin: '2025-12-31' }).success).toBe(false)
    expect(createConventionSchema.safeParse({ ...form, montantPublic: '-1' }).success).toBe(false)
    expect(createConventionSchema.safeParse({ ...form, debut: '31/02/2026' }).success).toBe(false)
    expect(createPartenaireSchema.safeParse({ nom: 'x', kind: 'ETAT', siteWeb: 'javascript:alert(1)' }).success).toBe(false)
  })
})

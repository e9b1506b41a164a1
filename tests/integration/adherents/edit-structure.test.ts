import { beforeAll, describe, expect, test } from 'vitest'
import { createStructure as addStructure } from '~/domains/adherents/create-structure.server'
import { editStructure } from '~/domains/adherents/edit-structure.server'
import { acceptApplication } from '~/domains/adherents/adhesion.commands.server'
import type { CreateStructure, EditStructure } from '~/domains/adherents/structure.schema'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Structure } from '~/platform/db/generated/client'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { isoDate } from '~/platform/format'
import { createActor } from '#prisma/seed/factories/actor'
import { day } from '#prisma/seed/factories/calendar'
import { fictitiousSiret } from '#prisma/seed/factories/siret'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const today = isoDate(new Date())
let team: PoleActor
let pole: Awaited<ReturnType<typeof readPole>>

const readPole = () => db().pole.findUniqueOrThrow({ where: { id: team.poleId } })

beforeAll(async () => {
  team = await createActor(db(), { role: 'EQUIPE' })
  pole = await readPole()
})

function newStructure(number: number, changes: Partial<CreateStructure> = {}): CreateStructure {
  return {
    nom: `Nouvelle structure ${number}`,
    siret: fictitiousSiret(90_000 + number),
    formeJuridique: 'SCIC',
    departement: '84',
    commune: 'Avignon',
    codePostal: '84000',
    adresse: '',
    telephone: '',
    email: '',
    siteWeb: '',
    description: '',
    activites: ['HOUSEKEEPING'],
    modes: ['PRESTATAIRE'],
    effectifEtp: null,
    entree: 'ADHERENTE',
    le: '2026-01-05',
    ...changes,
  }
}

function formOf(structure: Structure, changes: Partial<EditStructure> = {}): EditStructure {
  const { nom, siret, formeJuridique, departement, commune, codePostal, adresse, telephone, email, siteWeb, description } = structure
  const { activites, modes, effectifEtp, version } = structure
  return {
    nom,
    siret,
    formeJuridique,
    departement,
    commune,
    codePostal,
    adresse,
    telephone,
    email,
    siteWeb,
    description,
    activites,
    modes,
    effectifEtp,
    version,
    ...changes,
  }
}

describe('adding a structure', () => {
  test('as a member writes its admission in the ledger', async () => {
    const { id } = await addStructure(team, newStructure(1))
    expect(await db().structure.findUniqueOrThrow({ where: { id }, include: { events: true } })).toMatchObject({
      statut: 'ADHERENTE',
      statutDepuis: day('2026-01-05'),
      poleId: team.poleId,
      events: [{ kind: 'ADMISSION', actorId: team.userId }],
    })
  })

  test('as an application leaves it to be examined', async () => {
    const { id } = await addStructure(team, newStructure(2, { entree: 'CANDIDATE', le: today }))
    expect(await db().structure.findUniqueOrThrow({ where: { id }, include: { events: true } })).toMatchObject({
      statut: 'CANDIDATE',
      events: [{ kind: 'CANDIDATURE' }],
    })
    await acceptApplication(team, id, { le: today, detail: '' })
  })

  test('with a SIRET the pôle knows is refused on the field, with the name of the structure that bears it', async () => {
    await addStructure(team, newStructure(3, { nom: 'Première venue' }))
    await expect(addStructure(team, newStructure(3, { nom: 'Seconde venue' }))).rejects.toMatchObject({
      fields: { siret: [expect.stringContaining('Première venue')] },
    })
    expect(await db().structure.count({ where: { nom: 'Seconde venue' } })).toBe(0)
  })

  test('with the SIRET of a structure of another pôle is possible', async () => {
    const elsewhere = await createStructure(db())
    await expect(addStructure(team, newStructure(4, { siret: elsewhere.siret }))).resolves.toMatchObject({ nom: 'Nouvelle structure 4' })
  })

  test('dated in the future stores nothing', async () => {
    await expect(addStructure(team, newStructure(5, { le: '2099-01-01' }))).rejects.toBeInstanceOf(Invalid)
    expect(await db().structure.count({ where: { nom: 'Nouvelle structure 5' } })).toBe(0)
  })

  test.each(['MEMBRE', 'REFERENT', 'PARTENAIRE'] as const)('is not open to %s', async (role) => {
    await expect(addStructure(await createActor(db(), { role, pole }), newStructure(6))).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('editing a structure', () => {
  test('is for the team and for the référent of that structure', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId })
    const referent = await createActor(db(), { role: 'REFERENT', pole, structure })
    await editStructure(referent, structure.id, formOf(structure, { telephone: '04 91 00 00 00' }))
    await editStructure(team, structure.id, formOf(structure, { telephone: '04 91 00 00 00', commune: 'Aubagne', version: 2 }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({
      telephone: '04 91 00 00 00',
      commune: 'Aubagne',
      version: 3,
    })
    expect(await db().journalEntry.findMany({ where: { targetId: structure.id, action: 'structure.modifiee' } })).toMatchObject([
      { actorId: referent.userId, audience: 'EQUIPE', details: { champs: ['telephone'] } },
      { actorId: team.userId, details: { champs: ['commune'] } },
    ])
  })

  test('is refused to members, to the référent of another structure, to partners and to another pôle', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId })
    const form = formOf(structure, { nom: 'Usurpée' })
    await expect(editStructure(await createActor(db(), { role: 'MEMBRE', pole, structure }), structure.id, form)).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(editStructure(await createActor(db(), { role: 'REFERENT', pole }), structure.id, form)).rejects.toBeInstanceOf(Forbidden)
    await expect(editStructure(await createActor(db(), { role: 'PARTENAIRE', pole }), structure.id, form)).rejects.toBeInstanceOf(NotFound)
    await expect(editStructure(await createActor(db(), { role: 'DIRECTION' }), structure.id, form)).rejects.toBeInstanceOf(NotFound)
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ nom: structure.nom, version: 1 })
  })

  test('by two people shows the second what the first changed, and overwrites nothing', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId, telephone: '04 00 00 00 00', commune: 'Marseille' })
    await editStructure(team, structure.id, formOf(structure, { telephone: '04 11 11 11 11', activites: ['GARDENING'] }))
    const second = editStructure(team, structure.id, formOf(structure, { commune: 'Aubagne' }))
    await expect(second).rejects.toBeInstanceOf(Conflict)
    await expect(second).rejects.toMatchObject({
      version: 2,
      changes: [
        { label: 'Téléphone', yours: '04 00 00 00 00', theirs: '04 11 11 11 11' },
        { label: 'Activités', theirs: 'Jardinage' },
      ],
    })
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({
      telephone: '04 11 11 11 11',
      commune: 'Marseille',
    })
    // Sent again knowingly, with the version that was shown.
    await editStructure(team, structure.id, formOf(structure, { commune: 'Aubagne', telephone: '04 11 11 11 11', version: 2 }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ commune: 'Aubagne' })
  })

  test('at the same instant by two people keeps one and shows it to the other', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId, telephone: '1' })
    const results = await Promise.allSettled(
      ['04 22 22 22 22', '04 33 33 33 33'].map((telephone) => editStructure(team, structure.id, formOf(structure, { telephone }))),
    )
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is not disturbed by an admission recorded meanwhile: nothing typed was touched', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId, statut: 'CANDIDATE', statutDepuis: day('2026-01-01') })
    await acceptApplication(team, structure.id, { le: today, detail: '' })
    await editStructure(team, structure.id, formOf(structure, { commune: 'Gap' }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ commune: 'Gap', statut: 'ADHERENTE' })
  })

  test('with the SIRET of a neighbour is refused on the field', async () => {
    const [one, other] = [await createStructure(db(), { poleId: team.poleId }), await createStructure(db(), { poleId: team.poleId })]
    await expect(editStructure(team, one.id, formOf(one, { siret: other.siret }))).rejects.toMatchObject({
      fields: { siret: [expect.stringContaining(other.nom)] },
    })
  })

  test('that changes nothing leaves no trace', async () => {
    const structure = await createStructure(db(), { poleId: team.poleId })
    await editStructure(team, structure.id, formOf(structure, { activites: [...structure.activites].reverse() }))
    expect(await db().structure.findUniqueOrThrow({ where: { id: structure.id } })).toMatchObject({ version: 1 })
  })
})

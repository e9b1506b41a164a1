import { expect, test } from 'vitest'
import { applyForMembership } from '~/domains/adherents/apply-for-membership.server'
import type { Candidature } from '~/domains/adherents/adhesion.schema'
import { visitor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { onEvent } from '~/platform/events/bus.server'
import { day } from '#prisma/seed/factories/calendar'
import { createPole } from '#prisma/seed/factories/pole'
import { fictitiousSiret } from '#prisma/seed/factories/siret'
import { createStructure } from '#prisma/seed/factories/structure'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const application: Candidature = {
  nom: 'Présence verte du Var',
  siret: fictitiousSiret(88_001),
  formeJuridique: 'ASSOCIATION_1901',
  departement: '83',
  commune: 'Toulon',
  contact: 'La direction',
  email: 'contact@presence.test',
  telephone: '',
  motivation: 'Mutualiser nos formations.',
}

test('an application from the public page waits for the team, with its contact and reasons in the ledger', async () => {
  const pole = await createPole(db())
  const names: string[] = []
  const stop = onEvent((event) => void names.push(event.name))
  const { id } = await applyForMembership(visitor, pole.slug, application)
  stop()
  expect(await db().structure.findUniqueOrThrow({ where: { id }, include: { events: true } })).toMatchObject({
    poleId: pole.id,
    statut: 'CANDIDATE',
    nom: application.nom,
    events: [{ kind: 'CANDIDATURE', actorId: null, detail: expect.stringContaining('Mutualiser nos formations.') }],
  })
  expect(names).toEqual(['structure.candidate'])
  expect(await db().journalEntry.findFirstOrThrow({ where: { targetId: id } })).toMatchObject({
    audience: 'EQUIPE',
    poleId: pole.id,
    actorId: null,
  })
})

test('a member or a candidate is not entered twice', async () => {
  const pole = await createPole(db())
  const member = await createStructure(db(), { poleId: pole.id })
  await expect(applyForMembership(visitor, pole.slug, { ...application, siret: member.siret })).rejects.toBeInstanceOf(Invalid)
  const results = await Promise.allSettled([
    applyForMembership(visitor, pole.slug, application),
    applyForMembership(visitor, pole.slug, application),
  ])
  expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().structure.count({ where: { poleId: pole.id, siret: application.siret } })).toBe(1)
})

test('a former member applies again without a stranger rewriting its record', async () => {
  const pole = await createPole(db())
  const former = await createStructure(db(), { poleId: pole.id, nom: 'Nom connu', statut: 'PARTIE', statutDepuis: day('2026-01-01') })
  await applyForMembership(visitor, pole.slug, { ...application, siret: former.siret, nom: 'Nom inventé' })
  expect(await db().structure.findUniqueOrThrow({ where: { id: former.id } })).toMatchObject({ statut: 'CANDIDATE', nom: 'Nom connu' })
})

test('a pôle that does not exist has no application form', async () => {
  await expect(applyForMembership(visitor, 'nulle-part', application)).rejects.toBeInstanceOf(NotFound)
})

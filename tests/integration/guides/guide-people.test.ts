import { expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createPole } from '#prisma/seed/factories/pole'
import { acceptInvitation } from '~/domains/accounts/accept-invitation.server'
import { changeGuideRole, inviteToGuide, removeFromGuide } from '~/domains/guides/guide-people.commands.server'
import { listGuides } from '~/domains/guides/guide.queries.server'
import { inPole, visitor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { mailedSecret, signedIn, useTestEnvironment } from '../../setup/account-environment'
import { eventsDuring } from '../../setup/published-events'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useTestEnvironment()

async function ownedGuide() {
  const pole = await createPole(db())
  const owner = await createActor(db(), { pole, role: 'MEMBRE' })
  const guide = await createGuide(db(), { poleId: pole.id, createdById: owner.userId, ouverture: 'LECTURE' })
  return { pole, owner, guide }
}

const rolesOf = async (guideId: string) =>
  Object.fromEntries((await db().participationGuide.findMany({ where: { guideId } })).map((one) => [one.userId, one.role]))

test('someone from outside who is invited to one guide gets that guide and nothing else', async () => {
  const { pole, owner, guide } = await ownedGuide()
  await createGuide(db(), { poleId: pole.id, ouverture: 'ECRITURE', titre: 'Un autre guide' })
  const invited = await inviteToGuide(owner, guide.id, { email: 'ariane@opco.test', name: 'Ariane', role: 'REDACTEUR' })
  expect(invited).toEqual({ kind: 'courriel', email: 'ariane@opco.test' })

  const secret = await mailedSecret('ariane@opco.test', 'invitation')
  const { to } = await acceptInvitation(secret, { nom: 'Ariane Calanque', motDePasse: 'sept cigales au balcon' }, visitor, {
    ip: '192.0.2.1',
    userAgent: 'essai',
  })
  expect(to).toBe(`/espace/${pole.slug}/guides/${guide.id}`)

  const user = await db().user.findUniqueOrThrow({ where: { email: 'ariane@opco.test' } })
  const ariane = inPole((await signedIn(user.id)).actor, pole.slug)
  if (!ariane) throw new Error('no access to the pôle')
  expect(ariane.role).toBe('PARTENAIRE')
  const { guides } = await listGuides(ariane, { q: '', statut: null, miens: false, page: 1 })
  expect(guides.map((one) => [one.id, one.access])).toEqual([[guide.id, 'write']])
})

test('someone of the pôle who is invited takes part at once and is told', async () => {
  const { pole, owner, guide } = await ownedGuide()
  const bob = await createActor(db(), { pole, role: 'MEMBRE' })
  const events = await eventsDuring(() => inviteToGuide(owner, guide.id, { email: bob.email, name: '', role: 'RELECTEUR' }))
  expect(await rolesOf(guide.id)).toMatchObject({ [bob.userId]: 'RELECTEUR' })
  expect(events.find((event) => event.name === 'guide.partage')?.payload).toMatchObject({ userId: bob.userId, role: 'RELECTEUR' })
  await expect(inviteToGuide(owner, guide.id, { email: bob.email, name: '', role: 'LECTEUR' })).rejects.toThrow(Invalid)
})

test('changing or removing a role has the rooms judged again', async () => {
  const { pole, owner, guide } = await ownedGuide()
  const bob = await createActor(db(), { pole, role: 'PARTENAIRE' })
  await db().participationGuide.create({ data: { poleId: pole.id, guideId: guide.id, userId: bob.userId, role: 'REDACTEUR' } })
  const changed = await eventsDuring(() => changeGuideRole(owner, guide.id, { userId: bob.userId, role: 'LECTEUR' }))
  const removed = await eventsDuring(() => removeFromGuide(owner, guide.id, bob.userId))
  for (const events of [changed, removed]) {
    expect(events.find((event) => event.name === 'guide.acces-change')?.payload).toEqual({ guideId: guide.id, userId: bob.userId })
  }
  expect(await rolesOf(guide.id)).not.toHaveProperty(bob.userId)
})

test('a guide keeps at least one owner, and anyone else may leave', async () => {
  const { pole, owner, guide } = await ownedGuide()
  await expect(removeFromGuide(owner, guide.id, owner.userId)).rejects.toThrow(Invalid)
  await expect(changeGuideRole(owner, guide.id, { userId: owner.userId, role: 'LECTEUR' })).rejects.toThrow(Invalid)
  const bob = await createActor(db(), { pole, role: 'MEMBRE' })
  await inviteToGuide(owner, guide.id, { email: bob.email, name: '', role: 'REDACTEUR' })
  await removeFromGuide(bob, guide.id, bob.userId)
  expect(await rolesOf(guide.id)).toEqual({ [owner.userId]: 'PROPRIETAIRE' })
})

test.each(['REDACTEUR', 'RELECTEUR', 'LECTEUR'] as const)('a %s invites nobody, changes no role and removes nobody', async (role) => {
  const { pole, owner, guide } = await ownedGuide()
  const bob = await createActor(db(), { pole, role: 'PARTENAIRE' })
  await db().participationGuide.create({ data: { poleId: pole.id, guideId: guide.id, userId: bob.userId, role } })
  await expect(inviteToGuide(bob, guide.id, { email: 'x@exemple.test', name: '', role: 'LECTEUR' })).rejects.toThrow(Forbidden)
  await expect(changeGuideRole(bob, guide.id, { userId: bob.userId, role: 'PROPRIETAIRE' })).rejects.toThrow(Forbidden)
  await expect(removeFromGuide(bob, guide.id, owner.userId)).rejects.toThrow(Forbidden)
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  await expect(inviteToGuide(stranger, guide.id, { email: 'x@exemple.test', name: '', role: 'LECTEUR' })).rejects.toThrow(NotFound)
  expect(await db().invitation.count({ where: { guideId: guide.id } })).toBe(0)
})

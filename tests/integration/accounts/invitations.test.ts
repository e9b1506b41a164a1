import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createActor, createOperator } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createPole } from '#prisma/seed/factories/pole'
import { createStructure } from '#prisma/seed/factories/structure'
import { acceptInvitation } from '~/domains/accounts/accept-invitation.server'
import { createInvitation, resendInvitation, revokeInvitation, writeInvitation } from '~/domains/accounts/invitation.commands.server'
import { invitationPage, listInvitations } from '~/domains/accounts/invitation.queries.server'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import type { PoleActor, Role } from '~/platform/authorization/actor'
import { visitor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { action, loader } from '~/routes/invitation.$jeton'
import { lastMailTo, mailedSecret, signedIn, useTestEnvironment } from '../../setup/account-environment'
import { eventsDuring } from '../../setup/published-events'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useTestEnvironment()

const from = { ip: '192.0.2.10', userAgent: 'essai' }
const someone = { nom: 'Nora Exemple', motDePasse: 'la ruche du vélo bleu' }

let number = 0
const address = () => `invitee-${(number += 1)}@essai.test`

function actorOf(role: Role, extra: Partial<Parameters<typeof createActor>[1]> = {}): Promise<PoleActor> {
  return db().$transaction((tx) => createActor(tx, { role, ...extra }))
}

async function structureOf(actor: PoleActor) {
  return db().$transaction((tx) => createStructure(tx, { poleId: actor.poleId }))
}

describe('inviting', () => {
  test('a director names anyone, and the link is mailed, hashed at rest and valid seven days (security 14)', async () => {
    const direction = await actorOf('DIRECTION')
    const email = address()
    const { id } = await createInvitation(direction, { email, role: 'EQUIPE', fonctions: ['TRESORERIE'] })
    const secret = await mailedSecret(email, 'invitation')
    expect(Buffer.from(secret, 'base64url').length).toBe(20)
    const row = await db().invitation.findUniqueOrThrow({ where: { id } })
    expect(row.tokenHash).toBe(createHash('sha256').update(secret).digest('hex'))
    expect(row.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 7 * 86_400_000)
    expect((await lastMailTo(email)).text).toContain(direction.poleNom)
  })

  test('the team names the network, not direction or team', async () => {
    const equipe = await actorOf('EQUIPE')
    const structure = await structureOf(equipe)
    await createInvitation(equipe, { email: address(), role: 'REFERENT', structureId: structure.id })
    for (const role of ['DIRECTION', 'EQUIPE'] as const) {
      await expect(createInvitation(equipe, { email: address(), role })).rejects.toMatchObject({ status: 403 })
    }
    const board = createInvitation(equipe, { email: address(), role: 'MEMBRE', structureId: structure.id, fonctions: ['BUREAU'] })
    await expect(board).rejects.toMatchObject({ status: 403 })
  })

  test('a référent names colleagues of their own structure only', async () => {
    const referent = await actorOf('REFERENT')
    const other = await structureOf(referent)
    await createInvitation(referent, { email: address(), role: 'MEMBRE', structureId: referent.structureId })
    await expect(createInvitation(referent, { email: address(), role: 'MEMBRE', structureId: other.id })).rejects.toMatchObject({
      status: 403,
    })
    await expect(createInvitation(referent, { email: address(), role: 'PARTENAIRE' })).rejects.toMatchObject({ status: 403 })
  })

  test('members and partners name nobody', async () => {
    for (const role of ['MEMBRE', 'PARTENAIRE'] as const) {
      const actor = await actorOf(role)
      const asked = createInvitation(actor, { email: address(), role: 'MEMBRE', structureId: actor.structureId })
      await expect(asked).rejects.toMatchObject({ status: 403 })
    }
  })

  test('a structure of another pôle is no place to give', async () => {
    const direction = await actorOf('DIRECTION')
    const foreign = await structureOf(await actorOf('DIRECTION'))
    const asked = createInvitation(direction, { email: address(), role: 'MEMBRE', structureId: foreign.id })
    await expect(asked).rejects.toMatchObject({ fields: { structureId: [expect.any(String)] } })
  })

  test('somebody of the pôle is not invited again', async () => {
    const direction = await actorOf('DIRECTION')
    const pole = await db().pole.findUniqueOrThrow({ where: { id: direction.poleId } })
    const member = await actorOf('MEMBRE', { pole })
    await expect(createInvitation(direction, { email: member.email, role: 'PARTENAIRE' })).rejects.toMatchObject({ status: 422 })
  })

  test('a name or a title with line breaks adds no header (security 52)', async () => {
    const direction = await actorOf('DIRECTION')
    await db().pole.update({ where: { id: direction.poleId }, data: { nom: 'Pôle\r\nBcc: voleur@ailleurs.test' } })
    const email = address()
    await createInvitation(direction, { email, role: 'PARTENAIRE' })
    expect((await lastMailTo(email)).subject).not.toMatch(/[\r\n]/)
  })
})

describe('accepting', () => {
  test('creates the account and the access, signs in, and works once (security 14)', async () => {
    const direction = await actorOf('DIRECTION')
    const structure = await structureOf(direction)
    const email = address()
    await createInvitation(direction, { email, role: 'MEMBRE', structureId: structure.id, fonctions: ['RH'] })
    const secret = await mailedSecret(email, 'invitation')
    const { to, setCookie } = await acceptInvitation(secret, someone, visitor, from)
    expect(to).toBe(`/espace/${direction.poleSlug}`)
    const principal = await loadPrincipal(setCookie?.split(';')[0] ?? null)
    expect(principal?.actor).toMatchObject({ name: someone.nom, email })
    expect(principal?.actor.acces).toMatchObject([
      { poleId: direction.poleId, role: 'MEMBRE', fonctions: ['RH'], structureId: structure.id },
    ])
    await expect(acceptInvitation(secret, someone, visitor, from)).rejects.toMatchObject({ status: 404 })
  })

  test('posted twice at the same moment creates one account', async () => {
    const email = address()
    await createInvitation(await actorOf('DIRECTION'), { email, role: 'PARTENAIRE' })
    const secret = await mailedSecret(email, 'invitation')
    const results = await Promise.allSettled([1, 2].map(() => acceptInvitation(secret, someone, visitor, from)))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await db().user.count({ where: { email } })).toBe(1)
  })

  test('refuses a password that everybody tries, or too short for who will lead (security 10)', async () => {
    const email = address()
    await createInvitation(await actorOf('DIRECTION'), { email, role: 'EQUIPE' })
    const secret = await mailedSecret(email, 'invitation')
    for (const motDePasse of ['motdepasse2026motdepasse', 'ruche vélo 7 t']) {
      await expect(acceptInvitation(secret, { ...someone, motDePasse }, visitor, from)).rejects.toMatchObject({
        fields: { motDePasse: [expect.any(String)] },
      })
    }
    expect(await db().user.count({ where: { email } })).toBe(0)
  })

  test('opening the link changes nothing: only the button does', async () => {
    const email = address()
    const { id } = await createInvitation(await actorOf('DIRECTION'), { email, role: 'PARTENAIRE' })
    const jeton = await mailedSecret(email, 'invitation')
    const page = await answerOf(loader(routeRequest(null, `/invitation/${jeton}`, { params: { jeton } })))
    expect(await page.json()).toMatchObject({ invitation: { email, hasAccount: false } })
    expect((await db().invitation.findUniqueOrThrow({ where: { id } })).acceptedAt).toBeNull()
    const smuggled = new URLSearchParams({ ...someone, role: 'DIRECTION', email: 'autre@essai.test' })
    const refused = await answerOf(
      action(routeRequest(null, `/invitation/${jeton}`, { params: { jeton }, method: 'POST', body: smuggled })),
    )
    expect(refused.status).toBe(422)
    const accepted = await answerOf(
      action(routeRequest(null, `/invitation/${jeton}`, { params: { jeton }, method: 'POST', body: new URLSearchParams(someone) })),
    )
    expect(accepted.status).toBe(302)
    expect(accepted.headers.get('Set-Cookie')).toMatch(/^__Host-session=/)
  })

  test('somebody who has an account must be signed in with it', async () => {
    const elsewhere = await actorOf('MEMBRE')
    const stranger = await actorOf('MEMBRE')
    const direction = await actorOf('DIRECTION')
    await createInvitation(direction, { email: elsewhere.email, role: 'PARTENAIRE' })
    const secret = await mailedSecret(elsewhere.email, 'invitation')
    expect(await invitationPage(secret)).toMatchObject({ hasAccount: true })
    await expect(acceptInvitation(secret, someone, visitor, from)).rejects.toMatchObject({ status: 422 })
    await expect(acceptInvitation(secret, someone, (await signedIn(stranger.userId)).actor, from)).rejects.toMatchObject({ status: 422 })
    const { actor, cookie } = await signedIn(elsewhere.userId)
    expect(await acceptInvitation(secret, {}, actor, from)).toEqual({ to: `/espace/${direction.poleSlug}` })
    expect((await loadPrincipal(cookie))?.actor.acces.map((one) => one.poleId)).toEqual(
      expect.arrayContaining([elsewhere.poleId, direction.poleId]),
    )
  })

  test('an expired, withdrawn, replaced or foreign link opens nothing', async () => {
    const direction = await actorOf('DIRECTION')
    const email = address()
    const { id } = await createInvitation(direction, { email, role: 'PARTENAIRE' })
    const replaced = await mailedSecret(email, 'invitation')
    await resendInvitation(direction, id)
    expect(await invitationPage(replaced)).toBeNull()
    const current = await mailedSecret(email, 'invitation')
    expect(await invitationPage(current)).not.toBeNull()
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    await expect(acceptInvitation(current, someone, visitor, from)).rejects.toMatchObject({ status: 404 })
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 60_000) } })
    await revokeInvitation(direction, id)
    await expect(acceptInvitation(current, someone, visitor, from)).rejects.toMatchObject({ status: 404 })
    await expect(acceptInvitation('inconnu', someone, visitor, from)).rejects.toMatchObject({ status: 404 })
  })

  test('says so to the pages of the people of the pôle', async () => {
    const direction = await actorOf('DIRECTION')
    const email = address()
    await createInvitation(direction, { email, role: 'PARTENAIRE' })
    const secret = await mailedSecret(email, 'invitation')
    const events = await eventsDuring(() => acceptInvitation(secret, someone, visitor, from))
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'compte.acces-change', topics: expect.arrayContaining([`pole:${direction.poleId}:personnes`]) }),
    )
  })
})

describe('an invitation to a guide', () => {
  test('by someone who names nobody gives a partner that guide and nothing more', async () => {
    const member = await actorOf('MEMBRE')
    const guide = await db().$transaction((tx) => createGuide(tx, { poleId: member.poleId }))
    const email = address()
    await createInvitation(member, { email, role: 'PARTENAIRE', guideId: guide.id, guideRole: 'REDACTEUR' })
    expect((await lastMailTo(email)).text).toContain(guide.titre)
    const { to, setCookie } = await acceptInvitation(await mailedSecret(email, 'invitation'), someone, visitor, from)
    expect(to).toContain(guide.id)
    const principal = await loadPrincipal(setCookie?.split(';')[0] ?? null)
    expect(principal?.actor.acces).toMatchObject([{ role: 'PARTENAIRE', structureId: null }])
    const place = await db().participationGuide.findMany({ where: { userId: principal?.actor.userId ?? '' } })
    expect(place).toMatchObject([{ guideId: guide.id, role: 'REDACTEUR' }])
  })

  test('is no way round the rights on roles, nor to a guide of another pôle', async () => {
    const member = await actorOf('MEMBRE')
    const guide = await db().$transaction((tx) => createGuide(tx, { poleId: member.poleId }))
    await expect(createInvitation(member, { email: address(), role: 'DIRECTION', guideId: guide.id })).rejects.toMatchObject({
      status: 403,
    })
    const stranger = await actorOf('DIRECTION')
    await expect(createInvitation(stranger, { email: address(), role: 'PARTENAIRE', guideId: guide.id })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('managing invitations', () => {
  test('is for those who may give that place; anyone else does not find them', async () => {
    const direction = await actorOf('DIRECTION')
    const pole = await db().pole.findUniqueOrThrow({ where: { id: direction.poleId } })
    const { id } = await createInvitation(direction, { email: address(), role: 'EQUIPE' })
    const others = [
      await actorOf('EQUIPE', { pole }),
      await actorOf('REFERENT', { pole }),
      await actorOf('MEMBRE', { pole }),
      await actorOf('DIRECTION'),
    ]
    for (const actor of others) {
      expect(await listInvitations(actor)).toEqual([])
      await expect(revokeInvitation(actor, id)).rejects.toMatchObject({ status: 404 })
      await expect(resendInvitation(actor, id)).rejects.toMatchObject({ status: 404 })
    }
    expect(await listInvitations(direction)).toHaveLength(1)
  })

  test('the operator invites the director of a new pôle in the transaction that creates it', async () => {
    const email = address()
    const { operator, pole } = await db().$transaction(async (tx) => {
      const made = { operator: await createOperator(tx), pole: await createPole(tx) }
      await writeInvitation(tx, made.operator, { poleId: made.pole.id, email, role: 'DIRECTION' })
      return made
    })
    const { setCookie } = await acceptInvitation(await mailedSecret(email, 'invitation'), someone, visitor, from)
    expect((await loadPrincipal(setCookie?.split(';')[0] ?? null))?.actor.acces).toMatchObject([{ poleId: pole.id, role: 'DIRECTION' }])
    expect(operator.exploitant).toBe(true)
  })
})

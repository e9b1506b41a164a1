import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { demonstrationPassword } from '#prisma/seed/factories/password'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import { endOtherSessions, endSession } from '~/domains/accounts/session.commands.server'
import { purgeAccounts } from '~/domains/accounts/purge-accounts.server'
import { db } from '~/platform/db/db.server'
import { clearedCookie, createSession, validateSession } from '~/platform/session/session.server'
import { signedIn, useTestEnvironment } from '../../setup/account-environment'
import { eventsDuring } from '../../setup/published-events'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useTestEnvironment()

const from = { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', ip: '192.0.2.10' }
const day = 86_400_000

async function member() {
  return db().$transaction((tx) => createActor(tx, { role: 'MEMBRE' }))
}

describe('a session', () => {
  test('travels in a __Host- cookie: Secure, HttpOnly, SameSite=Lax, Path=/, no Domain (security 1)', async () => {
    const { setCookie } = await createSession((await member()).userId, from)
    expect(setCookie).toMatch(/^__Host-session=/)
    const attributes = setCookie.split('; ').slice(1)
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']))
    expect(setCookie).not.toMatch(/Domain/i)
    expect(clearedCookie()).toMatch(/^__Host-session=; .*Max-Age=0/)
  })

  test('has at least 128 random bits, and its row holds nothing that works as a cookie (security 2 and 3)', async () => {
    const { userId } = await member()
    const { token, sessionId } = await createSession(userId, from)
    expect(token).toMatch(/^[a-z2-7]{26,}$/)
    expect(sessionId).toBe(createHash('sha256').update(token).digest('hex'))
    const row = await db().session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await loadPrincipal(`__Host-session=${row.id}`)).toBeNull()
    expect((await loadPrincipal(`__Host-session=${token}`))?.actor.userId).toBe(userId)
  })

  test('keeps the network of its address, not the address', async () => {
    const { sessionId } = await createSession((await member()).userId, from)
    expect((await db().session.findUniqueOrThrow({ where: { id: sessionId } })).ipPrefix).toBe('192.0.2.0/24')
  })

  test('past its idle limit or its absolute limit is refused and forgotten (security 4)', async () => {
    const { userId } = await member()
    for (const limit of ['expiresAt', 'absoluteExpiresAt'] as const) {
      const { token, sessionId } = await createSession(userId, from)
      await db().session.update({ where: { id: sessionId }, data: { [limit]: new Date(Date.now() - 1000) } })
      expect(await validateSession(token)).toBeNull()
      expect(await db().session.findUnique({ where: { id: sessionId } })).toBeNull()
    }
  })

  test('pushes its idle limit when used in its second half, never its absolute limit', async () => {
    const { token, sessionId } = await createSession((await member()).userId, from)
    const before = await db().session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() + 3 * day) } })
    expect((await validateSession(token))?.setCookie).toContain(token)
    const after = await db().session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(after.expiresAt.getTime()).toBeGreaterThan(Date.now() + 13 * day)
    expect(after.absoluteExpiresAt).toEqual(before.absoluteExpiresAt)
  })

  test('writes when it was last seen at most every five minutes', async () => {
    const { token, sessionId } = await createSession((await member()).userId, from)
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime()
    const first = await seen()
    await validateSession(token)
    expect(await seen()).toBe(first)
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(Date.now() - 6 * 60_000) } })
    await validateSession(token)
    expect(await seen()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('of a disabled person opens nothing', async () => {
    const { userId } = await member()
    const { cookie } = await signedIn(userId)
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await loadPrincipal(cookie)).toBeNull()
  })

  test('knows the rights of this very moment (security 33)', async () => {
    const { userId, poleId } = await member()
    const { cookie } = await signedIn(userId)
    await db().acces.update({ where: { userId_poleId: { userId, poleId } }, data: { role: 'PARTENAIRE', structureId: null } })
    expect((await loadPrincipal(cookie))?.actor.acces[0]?.role).toBe('PARTENAIRE')
    await db().acces.delete({ where: { userId_poleId: { userId, poleId } } })
    expect((await loadPrincipal(cookie))?.actor.acces).toEqual([])
  })

  test('gets a new token after a change of role, once, and the old one serves only the requests under way (security 3)', async () => {
    const { userId } = await member()
    const { cookie, actor } = await signedIn(userId)
    await db().session.update({ where: { id: actor.sessionId }, data: { aRenouveler: true } })
    expect((await loadPrincipal(cookie))?.setCookie).toBeUndefined()
    const renewed = await loadPrincipal(cookie, { canSetCookie: true })
    expect(renewed?.setCookie).toMatch(/^__Host-session=\w+/)
    expect(renewed?.actor.sessionId).not.toBe(actor.sessionId)
    expect((await loadPrincipal(cookie, { canSetCookie: true }))?.setCookie).toBeUndefined()
    const old = await db().session.findUniqueOrThrow({ where: { id: actor.sessionId } })
    expect(old.absoluteExpiresAt.getTime()).toBeLessThan(Date.now() + 60_000)
    const fresh = /=(\w+)/.exec(renewed?.setCookie ?? '')?.[1] ?? ''
    expect((await validateSession(fresh))?.userId).toBe(userId)
  })
})

describe('ending one’s sessions (security 8)', () => {
  test('asks for the password again', async () => {
    const { userId } = await member()
    const here = await signedIn(userId)
    const there = await signedIn(userId)
    const wrong = endSession(here.actor, { session: there.actor.sessionId, motDePasseActuel: 'pas le bon' })
    await expect(wrong).rejects.toMatchObject({ fields: { motDePasseActuel: [expect.any(String)] } })
    expect(await loadPrincipal(there.cookie)).not.toBeNull()
  })

  test('closes that one, and says so for its sockets', async () => {
    const { userId } = await member()
    const here = await signedIn(userId)
    const there = await signedIn(userId)
    const events = await eventsDuring(() =>
      endSession(here.actor, { session: there.actor.sessionId, motDePasseActuel: demonstrationPassword }),
    )
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'compte.session-terminee', payload: { sessionId: there.actor.sessionId, userId } }),
    )
    expect(await loadPrincipal(there.cookie)).toBeNull()
    expect(await loadPrincipal(here.cookie)).not.toBeNull()
  })

  test('closes all the others', async () => {
    const { userId } = await member()
    const here = await signedIn(userId)
    const others = [await signedIn(userId), await signedIn(userId)]
    expect(await endOtherSessions(here.actor, { motDePasseActuel: demonstrationPassword })).toBe(2)
    for (const { cookie } of others) expect(await loadPrincipal(cookie)).toBeNull()
    expect(await loadPrincipal(here.cookie)).not.toBeNull()
  })

  test('never touches somebody else’s', async () => {
    const mine = await signedIn((await member()).userId)
    const theirs = await signedIn((await member()).userId)
    await expect(
      endSession(mine.actor, { session: theirs.actor.sessionId, motDePasseActuel: demonstrationPassword }),
    ).rejects.toMatchObject({ status: 404 })
    expect(await loadPrincipal(theirs.cookie)).not.toBeNull()
  })
})

test('housekeeping takes away dead sessions and keeps live ones', async () => {
  const { userId } = await member()
  const dead = await createSession(userId, from)
  const live = await createSession(userId, from)
  await db().session.update({ where: { id: dead.sessionId }, data: { expiresAt: new Date(Date.now() - day) } })
  await purgeAccounts()
  expect(await db().session.findUnique({ where: { id: dead.sessionId } })).toBeNull()
  expect(await db().session.findUnique({ where: { id: live.sessionId } })).not.toBeNull()
})

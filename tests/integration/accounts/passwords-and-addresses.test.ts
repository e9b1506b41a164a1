import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { demonstrationPassword } from '#prisma/seed/factories/password'
import { confirmAddressChange, pendingAddress, requestAddressChange } from '~/domains/accounts/change-address.server'
import { changePassword } from '~/domains/accounts/change-password.server'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import { requestPasswordReset, resetPassword } from '~/domains/accounts/reset-password.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { db } from '~/platform/db/db.server'
import { loader as addressLoader } from '~/routes/adresse.$jeton'
import { action as forgottenAction } from '~/routes/mot-de-passe-oublie'
import { loader as resetLoader } from '~/routes/reinitialisation.$jeton'
import { lastMailTo, mailedSecret, signedIn, useTestEnvironment } from '../../setup/account-environment'
import { eventsDuring } from '../../setup/published-events'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useTestEnvironment()

const chosen = 'la ruche du vélo bleu'
let place = 0
const from = () => ({ userAgent: 'essai', ip: `203.0.113.${(place += 1)}` })

function person(role: 'MEMBRE' | 'DIRECTION' = 'MEMBRE') {
  return db().$transaction((tx) => createActor(tx, { role }))
}

describe('a forgotten password', () => {
  test('is replaced with a mailed link, hashed at rest, for an hour, once; every session ends (security 6 and 14)', async () => {
    const { userId, email } = await person()
    const open = [await signedIn(userId), await signedIn(userId)]
    await requestPasswordReset(email, from().ip)
    const secret = await mailedSecret(email, 'reinitialisation')
    const jeton = await db().jeton.findFirstOrThrow({ where: { userId } })
    expect(jeton.hash).toBe(createHash('sha256').update(secret).digest('hex'))
    expect(jeton.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000)
    const events = await eventsDuring(() => resetPassword(secret, chosen))
    expect(events.filter((one) => one.name === 'compte.session-terminee')).toHaveLength(2)
    for (const { cookie } of open) expect(await loadPrincipal(cookie)).toBeNull()
    await expect(signIn({ email, motDePasse: demonstrationPassword }, from(), null)).rejects.toThrow('incorrect')
    await signIn({ email, motDePasse: chosen }, from(), null)
    await expect(resetPassword(secret, 'encore une autre phrase')).rejects.toMatchObject({ status: 404 })
    expect((await lastMailTo(email)).subject).toBe('Votre mot de passe a changé')
  })

  test('gives the same answer whether or not there is an account (security 13)', async () => {
    const { email } = await person()
    const ask = async (address: string) => {
      const answer = await answerOf(
        forgottenAction(routeRequest(null, '/mot-de-passe-oublie', { method: 'POST', body: new URLSearchParams({ email: address }) })),
      )
      return { status: answer.status, body: await answer.text() }
    }
    expect(await ask('personne@nulle-part.test')).toEqual(await ask(email))
    expect(await db().courriel.count({ where: { to: 'personne@nulle-part.test' } })).toBe(0)
  })

  test('is not for a disabled account', async () => {
    const { userId, email } = await person()
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    await requestPasswordReset(email, from().ip)
    expect(await db().courriel.count({ where: { to: email } })).toBe(0)
  })

  test('has only its newest link, which expires, and looking at it uses nothing', async () => {
    const { userId, email } = await person()
    const { ip } = from()
    await requestPasswordReset(email, ip)
    const former = await mailedSecret(email, 'reinitialisation')
    await requestPasswordReset(email, ip)
    const newest = await mailedSecret(email, 'reinitialisation')
    await expect(resetPassword(former, chosen)).rejects.toMatchObject({ status: 404 })
    const page = await answerOf(resetLoader(routeRequest(null, `/reinitialisation/${newest}`, { params: { jeton: newest } })))
    expect(await page.json()).toEqual({ open: true })
    await db().jeton.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1000) } })
    await expect(resetPassword(newest, chosen)).rejects.toMatchObject({ status: 404 })
  })

  test('is chosen under the same rules, and a refused one leaves the link usable', async () => {
    const { email } = await person('DIRECTION')
    await requestPasswordReset(email, from().ip)
    const secret = await mailedSecret(email, 'reinitialisation')
    await expect(resetPassword(secret, 'ruche vélo 7 t')).rejects.toMatchObject({
      fields: { nouveauMotDePasse: [expect.stringContaining('15')] },
    })
    await resetPassword(secret, chosen)
  })

  test('cannot be asked for without end', async () => {
    const { email } = await person()
    const { ip } = from()
    for (let asked = 0; asked < 5; asked += 1) await requestPasswordReset(email, ip)
    await expect(requestPasswordReset(email, ip)).rejects.toMatchObject({ status: 429 })
  })
})

describe('changing one’s password (security 9)', () => {
  test('asks for the present one', async () => {
    const { actor } = await signedIn((await person()).userId)
    const refused = changePassword(actor, { motDePasseActuel: 'pas le bon', nouveauMotDePasse: chosen }, from())
    await expect(refused).rejects.toMatchObject({ fields: { motDePasseActuel: [expect.any(String)] } })
  })

  test('ends every session, gives this browser a new one, and tells by mail (security 3 and 6)', async () => {
    const { userId, email } = await person()
    const here = await signedIn(userId)
    const there = await signedIn(userId)
    const { setCookie } = await changePassword(here.actor, { motDePasseActuel: demonstrationPassword, nouveauMotDePasse: chosen }, from())
    expect(await loadPrincipal(here.cookie)).toBeNull()
    expect(await loadPrincipal(there.cookie)).toBeNull()
    expect((await loadPrincipal(setCookie.split(';')[0] ?? null))?.actor.userId).toBe(userId)
    expect((await lastMailTo(email)).subject).toBe('Votre mot de passe a changé')
  })

  test('cannot be guessed from a borrowed browser', async () => {
    const { actor } = await signedIn((await person()).userId)
    const guess = () =>
      changePassword(actor, { motDePasseActuel: 'au hasard', nouveauMotDePasse: chosen }, from()).catch(
        (error: Error) => error.constructor.name,
      )
    const answers: unknown[] = []
    for (let tried = 0; tried < 6; tried += 1) answers.push(await guess())
    expect(answers).toEqual(['Invalid', 'Invalid', 'Invalid', 'Invalid', 'Invalid', 'TooMany'])
  })
})

describe('changing one’s address (security 9)', () => {
  test('asks for the password, tells the present address, and waits for the button behind the mailed link', async () => {
    const { userId, email } = await person()
    const { actor } = await signedIn(userId)
    const wanted = `nouvelle-${place}@essai.test`
    await expect(requestAddressChange(actor, { email: wanted, motDePasseActuel: 'pas le bon' })).rejects.toMatchObject({ status: 422 })
    await requestAddressChange(actor, { email: wanted, motDePasseActuel: demonstrationPassword })
    expect((await lastMailTo(email)).text).toContain(wanted)
    const jeton = await mailedSecret(wanted, 'adresse')
    await answerOf(addressLoader(routeRequest(null, `/adresse/${jeton}`, { params: { jeton } })))
    expect((await db().user.findUniqueOrThrow({ where: { id: userId } })).email).toBe(email)
    await confirmAddressChange(jeton)
    expect((await db().user.findUniqueOrThrow({ where: { id: userId } })).email).toBe(wanted)
    expect((await lastMailTo(email)).subject).toBe('L’adresse de votre compte a changé')
    await expect(confirmAddressChange(jeton)).rejects.toMatchObject({ status: 404 })
  })

  test('to one that another account holds says nothing of it and changes nothing', async () => {
    const other = await person()
    const { userId } = await person()
    const { actor } = await signedIn(userId)
    await requestAddressChange(actor, { email: other.email, motDePasseActuel: demonstrationPassword })
    expect(await db().jeton.count({ where: { userId } })).toBe(0)
    expect(await db().courriel.count({ where: { to: other.email } })).toBe(0)
  })

  test('kills the reset links mailed to the former address', async () => {
    const { userId, email } = await person()
    const { actor } = await signedIn(userId)
    await requestPasswordReset(email, from().ip)
    const reset = await mailedSecret(email, 'reinitialisation')
    const wanted = `deplacee-${place}@essai.test`
    await requestAddressChange(actor, { email: wanted, motDePasseActuel: demonstrationPassword })
    const link = await mailedSecret(wanted, 'adresse')
    expect(await pendingAddress(link)).toBe(wanted)
    await confirmAddressChange(link)
    await expect(resetPassword(reset, chosen)).rejects.toMatchObject({ status: 404 })
  })
})

import { describe, expect, test } from 'vitest'
import { hash } from '@node-rs/argon2'
import { createActor } from '#prisma/seed/factories/actor'
import { demonstrationPassword } from '#prisma/seed/factories/password'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import { delaySeconds } from '~/domains/accounts/sign-in-limits.server'
import { signIn, signOut } from '~/domains/accounts/sign-in.server'
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/db.server'
import { isUnavailable, TooMany } from '~/platform/errors'
import { action, loader } from '~/routes/connexion'
import { signedIn, useTestEnvironment } from '../../setup/account-environment'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

const database = useTestDatabase()
useTestEnvironment()

let place = 0
/** Another address on the network each time, so that tests do not share their failures. */
const anywhere = () => ({ userAgent: 'essai', ip: `198.51.100.${(place += 1)}` })

async function person(role: 'MEMBRE' | 'DIRECTION' = 'MEMBRE') {
  return db().$transaction((tx) => createActor(tx, { role }))
}

function attempt(email: string, motDePasse: string, from: ReturnType<typeof anywhere>) {
  return signIn({ email, motDePasse }, from, null)
}

/** How an attempt ended, in a word. */
async function outcome(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'entré',
    (error: unknown) => (error instanceof Error ? error.constructor.name : 'autre'),
  )
}

describe('signing in', () => {
  test('opens the person’s only pôle', async () => {
    const { email, poleSlug, userId } = await person()
    const { setCookie, landing } = await attempt(email, demonstrationPassword, anywhere())
    expect(landing).toBe(`/espace/${poleSlug}`)
    expect((await loadPrincipal(setCookie.split(';')[0] ?? null))?.actor.userId).toBe(userId)
  })

  test('gives a new session id and ends the one of this browser (security 3)', async () => {
    const { userId, email } = await person()
    const before = await signedIn(userId)
    const { setCookie } = await signIn({ email, motDePasse: demonstrationPassword }, anywhere(), before.actor)
    expect(await loadPrincipal(before.cookie)).toBeNull()
    expect(await loadPrincipal(setCookie.split(';')[0] ?? null)).not.toBeNull()
  })

  test('re-makes a hash whose cost is out of date (security 11)', async () => {
    const { userId, email } = await person()
    await db().user.update({
      where: { id: userId },
      data: { passwordHash: await hash('phrase de passe', { memoryCost: 8192, timeCost: 1 }) },
    })
    await attempt(email, 'phrase de passe', anywhere())
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId } })
    expect(passwordHash).toContain('$m=19456,t=2,p=1$')
    await attempt(email, 'phrase de passe', anywhere())
    expect((await db().user.findUniqueOrThrow({ where: { id: userId } })).passwordHash).toBe(passwordHash)
  })

  test('tells somebody who now leads that their password is too short (security 10)', async () => {
    const { email, userId } = await person('DIRECTION')
    await db().user.update({ where: { id: userId }, data: { passwordHash: await hash('ruche vélo 7') } })
    expect(await signIn({ email, motDePasse: 'ruche vélo 7' }, anywhere(), null)).toMatchObject({ shortPassword: true })
    const other = await person()
    await db().user.update({ where: { id: other.userId }, data: { passwordHash: await hash('ruche vélo 7') } })
    expect(await signIn({ email: other.email, motDePasse: 'ruche vélo 7' }, anywhere(), null)).toMatchObject({ shortPassword: false })
  })

  test('answers the same for an unknown account, a wrong password, a disabled and an unfinished account (security 13)', async () => {
    const known = await person()
    const disabled = await person()
    await db().user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } })
    const unfinished = await db().user.create({ data: { email: 'en-attente@essai.test', name: 'En attente' } })
    const from = anywhere()
    const answers: unknown[] = []
    for (const [email, password] of [
      ['personne@nulle-part.test', 'phrase de passe'],
      [known.email, 'phrase de passe'],
      [disabled.email, demonstrationPassword],
      [unfinished.email, ''],
    ] as const) {
      answers.push(await attempt(email, password, from).catch((error: Error) => error.message))
    }
    expect(new Set(answers)).toEqual(new Set(['Adresse e-mail ou mot de passe incorrect.']))
  })

  test('does the work of a password check for an unknown account too (security 13; the bench measures the time)', async () => {
    const { email } = await person()
    const spent = { known: 0, unknown: 0 }
    const timed = async (kind: keyof typeof spent, address: string) => {
      const start = performance.now()
      await outcome(attempt(address, 'phrase de passe', anywhere()))
      spent[kind] += performance.now() - start
    }
    await outcome(attempt(email, 'phrase de passe', anywhere()))
    for (let round = 0; round < 5; round += 1) {
      await timed('known', email)
      await timed('unknown', `inconnu-${round}@nulle-part.test`)
    }
    expect(spent.unknown).toBeGreaterThan(spent.known / 3)
  })
})

describe('too many failures (security 12)', () => {
  test('for one account from one address are delayed, still after a restart, and forgiven by nobody else’s success', async () => {
    const { email } = await person()
    const from = anywhere()
    for (let failure = 0; failure < 5; failure += 1) expect(await outcome(attempt(email, 'phrase de passe', from))).toBe('Invalid')
    expect(await outcome(attempt(email, demonstrationPassword, from))).toBe('TooMany')
    await disconnectDatabase()
    await connectDatabase(database.url())
    const refusal = await attempt(email, demonstrationPassword, from).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(TooMany)
    expect((refusal as TooMany).retryAfterSeconds).toBeLessThanOrEqual(30)
  })

  test('do not keep the member out from elsewhere', async () => {
    const { email } = await person()
    const stranger = anywhere()
    for (let failure = 0; failure < 8; failure += 1) await outcome(attempt(email, 'phrase de passe', stranger))
    expect(await outcome(attempt(email, demonstrationPassword, stranger))).toBe('TooMany')
    expect(await outcome(attempt(email, demonstrationPassword, anywhere()))).toBe('entré')
  })

  test('are counted for accounts that do not exist too', async () => {
    const from = anywhere()
    const outcomes: string[] = []
    for (let failure = 0; failure < 6; failure += 1)
      outcomes.push(await outcome(attempt('fantome@nulle-part.test', 'phrase de passe', from)))
    expect(outcomes).toEqual(['Invalid', 'Invalid', 'Invalid', 'Invalid', 'Invalid', 'TooMany'])
  })

  test('from one address over many accounts are delayed after 20', async () => {
    const from = anywhere()
    const outcomes: string[] = []
    for (let failure = 0; failure < 22; failure += 1)
      outcomes.push(await outcome(attempt(`cible-${failure}@nulle-part.test`, 'phrase de passe', from)))
    expect(outcomes.indexOf('TooMany')).toBe(20)
  })

  test('sent all at once do not slip through together', async () => {
    const { email } = await person()
    const from = anywhere()
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => outcome(attempt(email, 'phrase de passe', from))))
    expect(outcomes.filter((one) => one === 'Invalid')).toHaveLength(5)
    expect(outcomes.filter((one) => one === 'TooMany')).toHaveLength(10)
  })

  test('are forgotten when the person succeeds before the delay', async () => {
    const { email } = await person()
    const from = anywhere()
    for (let failure = 0; failure < 4; failure += 1) await outcome(attempt(email, 'phrase de passe', from))
    expect(await outcome(attempt(email, demonstrationPassword, from))).toBe('entré')
    expect(await outcome(attempt(email, 'phrase de passe', from))).toBe('Invalid')
    expect(await outcome(attempt(email, demonstrationPassword, from))).toBe('entré')
  })

  test('double the delay up to a quarter of an hour', () => {
    expect([0, 1, 2, 5, 50].map(delaySeconds)).toEqual([30, 60, 120, 900, 900])
  })
})

describe('the page', () => {
  const post = (fields: Record<string, string>) =>
    answerOf(action(routeRequest(null, '/connexion', { method: 'POST', body: new URLSearchParams(fields) })))

  test('leads to the page asked for, if it is of this site (security 23)', async () => {
    const { email, poleSlug } = await person()
    const credentials = { email, motDePasse: demonstrationPassword }
    const inside = await post({ ...credentials, next: '/profil' })
    expect(inside.headers.get('Location')).toBe('/profil')
    expect(inside.headers.get('Set-Cookie')).toMatch(/^__Host-session=/)
    const outside = await post({ ...credentials, next: '//ailleurs.test' })
    expect(outside.headers.get('Location')).toBe(`/espace/${poleSlug}`)
  })

  test('keeps the address typed, never the password, and takes no field it did not ask for (security 31)', async () => {
    const { email } = await person()
    const wrong = await post({ email, motDePasse: 'phrase de passe secrète' })
    expect(wrong.status).toBe(422)
    const text = await wrong.text()
    expect(text).toContain(email)
    expect(text).not.toContain('secrète')
    const smuggled = await post({ email, motDePasse: demonstrationPassword, exploitant: 'true' })
    expect(smuggled.status).toBe(422)
  })

  test('shows no demonstration account on real data', async () => {
    await person()
    const page = await answerOf(loader(routeRequest(null, '/connexion?next=https://ailleurs.test')))
    expect(await page.json()).toMatchObject({ demonstration: null, next: null })
  })
})

describe('signing out', () => {
  test('ends the session', async () => {
    const { cookie, actor } = await signedIn((await person()).userId)
    await signOut(actor)
    expect(await loadPrincipal(cookie)).toBeNull()
  })

  test('with the database down is an error, never a success (security 5)', async () => {
    const { actor } = await signedIn((await person()).userId)
    await disconnectDatabase()
    const error = await signOut(actor).catch((failure: unknown) => failure)
    await connectDatabase(database.url())
    expect(isUnavailable(error)).toBe(true)
    expect(await db().session.findUnique({ where: { id: actor.sessionId } })).not.toBeNull()
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { createUser } from '#prisma/seed/factories/user'
import { needsInstallation, install } from '~/domains/poles/install.server'
import { installationSchema, type Installation } from '~/domains/poles/pole.schema'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import { db } from '~/platform/db/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { loader as homeLoader } from '~/routes/_site._index'
import { loader as signInLoader } from '~/routes/connexion'
import { action, loader } from '~/routes/installation'
import { lastMailTo, useTestEnvironment } from '../setup/account-environment'
import { answerOf, routeRequest } from '../setup/route-request'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()
useTestEnvironment()

const from = { ip: '192.0.2.10', userAgent: 'essai' }

const fields = {
  votreNom: 'Nora Exemple',
  email: 'Nora@Essai.test',
  motDePasse: 'la ruche du vélo bleu',
  nom: 'Pôle services à la personne Bretagne',
  nomCourt: 'PSP Bretagne',
  slug: 'psp-bretagne',
  territoire: 'Bretagne',
  departements: '22, 29, 35, 56',
  registreDepuis: '2026',
  direction: 'MOI',
}

const input = (changes: Partial<Record<keyof Installation, string>> = {}): Installation =>
  installationSchema.parse({ ...fields, ...changes })

beforeEach(async () => {
  await db().user.deleteMany()
  await db().pole.deleteMany()
  await db().courriel.deleteMany()
})

describe('an empty deployment', () => {
  test('leads the home page and the sign-in page to the installation', async () => {
    expect(await needsInstallation()).toBe(true)
    for (const run of [homeLoader, signInLoader]) {
      const answer = await answerOf(run(routeRequest(null, '/')))
      expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/installation'])
    }
    expect((await answerOf(loader(routeRequest(null, '/installation')))).status).toBe(200)
  })

  test('opens with an operator who directs the first pôle and is signed in', async () => {
    const body = new URLSearchParams(fields)
    const answer = await answerOf(action(routeRequest(null, '/installation', { method: 'POST', body })))
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/espace/psp-bretagne'])
    const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
    const principal = await loadPrincipal(cookie)
    expect(principal?.actor).toMatchObject({ name: 'Nora Exemple', email: 'nora@essai.test', exploitant: true, demonstration: false })
    expect(principal?.actor.acces).toMatchObject([{ poleSlug: 'psp-bretagne', role: 'DIRECTION' }])
    expect(await db().journalEntry.count({ where: { action: 'maillage.installe', actorId: principal?.actor.userId } })).toBe(1)
  })

  test('invites the director when it is somebody else', async () => {
    const { to } = await install(input({ direction: 'INVITEE', directionEmail: 'direction@essai.test' }), from)
    expect(to).toBe('/exploitation')
    expect((await lastMailTo('direction@essai.test')).text).toContain('/invitation/')
    expect(await db().acces.count()).toBe(0)
  })

  test('asks who is invited, and for a password fit for an operator', async () => {
    const body = new URLSearchParams({ ...fields, direction: 'INVITEE' })
    const answer = await answerOf(action(routeRequest(null, '/installation', { method: 'POST', body })))
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(fields.motDePasse)
    const refusal = await install(input({ motDePasse: 'quatorze signe' }), from).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Invalid)
    expect((refusal as Invalid).fields.motDePasse?.[0]).toContain('15')
    expect(await needsInstallation()).toBe(true)
  })

  test('leaves nothing behind when the pôle is refused', async () => {
    await expect(install(input({ departements: '99' }), from)).rejects.toBeInstanceOf(Invalid)
    expect(await db().user.count()).toBe(0)
    expect(await db().courriel.count()).toBe(0)
  })
})

describe('it works once', () => {
  test('of two installations at the same moment one succeeds, the other is 404', async () => {
    const answers = await Promise.allSettled([
      install(input(), from),
      install(input({ email: 'autre@essai.test', slug: 'autre-pole' }), from),
      install(input({ email: 'encore@essai.test', slug: 'encore-un' }), from),
    ])
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(refused).toHaveLength(2)
    for (const reason of refused) expect(reason).toBeInstanceOf(NotFound)
    expect([await db().user.count(), await db().pole.count()]).toEqual([1, 1])
  })

  test('with one account the page and its form are 404, and nothing leads there', async () => {
    await createUser(db())
    expect((await answerOf(loader(routeRequest(null, '/installation')))).status).toBe(404)
    const body = new URLSearchParams(fields)
    expect((await answerOf(action(routeRequest(null, '/installation', { method: 'POST', body })))).status).toBe(404)
    expect((await answerOf(signInLoader(routeRequest(null, '/connexion')))).status).toBe(200)
    expect(await db().pole.count()).toBe(0)
  })
})

import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createNotification } from '#prisma/seed/factories/notification'
import { jobs } from '#server/jobs/jobs'
import { startJobs } from '#server/jobs/scheduler'
import { createInvitation } from '~/domains/accounts/invitation.commands.server'
import { db } from '~/platform/db/db.server'
import { parseEnvironment, setEnvironment } from '~/platform/env.server'
import { useTestDatabase } from '../setup/test-database'

const database = useTestDatabase()
const log = pino({ level: 'silent' })
const arrivals = new EventEmitter()
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    stream.on('end', () => {
      const [to] = session.envelope.rcptTo
      done()
      arrivals.emit('mail', to?.address)
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  setEnvironment(parseEnvironment({ NODE_ENV: 'test', APP_URL: 'http://maillage.test', SMTP_URL: `smtp://127.0.0.1:${port}` }))
})
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())))

const direction = () => db().$transaction((tx) => createActor(tx, { role: 'DIRECTION' }))

describe('jobs', () => {
  test('send an invitation as soon as it is written, and stop without leaving anything running', async () => {
    const scheduler = await startJobs({ url: database.url(), log })
    const arrived = once(arrivals, 'mail')
    await createInvitation(await direction(), { email: 'invitee@essai.test', role: 'PARTENAIRE' })
    expect(await arrived).toEqual(['invitee@essai.test'])
    await scheduler.stop()
  })

  test('go on by themselves after the database went away', async () => {
    const scheduler = await startJobs({ url: database.url(), log })
    const admin = new pg.Client(database.url())
    await admin.connect()
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'maillage-jobs'`)
    await admin.end()
    const arrived = once(arrivals, 'mail')
    await createInvitation(await direction(), { email: 'apres-coupure@essai.test', role: 'PARTENAIRE' })
    expect(await arrived).toEqual(['apres-coupure@essai.test'])
    await vi.waitFor(async () => {
      const back = await db().$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'maillage-jobs'`
      expect(back[0]?.n).toBeGreaterThan(0)
    }, 20_000)
    await scheduler.stop()
  })

  test('keep their times in the database, in Paris hours, once each however often the app starts', async () => {
    for (let start = 0; start < 2; start += 1) await (await startJobs({ url: database.url(), log })).stop()
    const times = await db().$queryRaw<{ name: string; timezone: string }[]>`SELECT name, timezone FROM pgboss.schedule ORDER BY name`
    expect(times).toEqual(
      Object.keys(jobs)
        .sort()
        .map((name) => ({ name, timezone: 'Europe/Paris' })),
    )
  })

  test('write one daily message to those who chose it, also when run twice', async () => {
    const { userId, email } = await direction()
    await db().user.update({ where: { id: userId }, data: { frequenceCourriel: 'QUOTIDIEN' } })
    await db().$transaction((tx) => createNotification(tx, { userId, mailedAt: null }))
    await jobs['resume-quotidien'].run()
    await jobs['resume-quotidien'].run()
    expect(await db().courriel.count({ where: { to: email } })).toBe(1)
  })

  test('clean up without touching what is in use', async () => {
    await jobs.menage.run()
    expect(await db().user.count()).toBeGreaterThan(0)
  })
})

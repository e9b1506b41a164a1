import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/platform/db/db.server'
import { deliverMail } from '~/platform/mail/deliver-mail.server'
import { announceMail, sendMail, type Mail } from '~/platform/mail/mail.server'
import { purgeMail } from '~/platform/mail/purge-mail.server'
import { eventsDuring } from '../setup/published-events'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

interface Received {
  to: string[]
  raw: string
}

const received: Received[] = []
/** What the server answers instead of accepting, while set. */
let refusal: (Error & { responseCode: number }) | null = null

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refusal) return done(refusal)
      received.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(chunks).toString('utf8') })
      done()
    })
  },
})

let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  port = (smtp.server.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())))
afterEach(async () => {
  received.length = 0
  refusal = null
  await db().courriel.deleteMany()
})

const route = () => ({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Maillage <ne-pas-repondre@maillage.test>', host: 'maillage.test' })

function write(mail: Partial<Mail> = {}): Promise<void> {
  return db().$transaction((tx) =>
    sendMail(tx, { to: 'nora@essai.test', subject: 'Invitation à rejoindre le pôle', text: 'Bonjour,\n\nVoici le lien.\n', ...mail }),
  )
}

function refuse(responseCode: number): void {
  refusal = Object.assign(new Error('refused for the test'), { responseCode })
}

describe('the outbox', () => {
  test('sends each message once, with its French subject, and keeps no text of it', async () => {
    await write()
    expect(await deliverMail(route())).toBe(1)
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['nora@essai.test'])
    expect(received[0]?.raw).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(received[0]?.raw).toMatch(/^From: Maillage <ne-pas-repondre@maillage\.test>/m)
    expect(await db().courriel.findFirstOrThrow()).toMatchObject({ statut: 'ENVOYE', text: '', attempts: 1, sentAt: expect.any(Date) })
    expect(await deliverMail(route())).toBe(0)
    expect(received).toHaveLength(1)
  })

  test('tried by several processes at once, sends each message once', async () => {
    for (let index = 0; index < 12; index += 1) await write({ to: `personne-${index}@essai.test` })
    const sent = await Promise.all([deliverMail(route()), deliverMail(route()), deliverMail(route())])
    expect(sent.reduce((total, one) => total + one, 0)).toBe(12)
    expect(new Set(received.map((one) => one.to[0])).size).toBe(12)
    expect(received).toHaveLength(12)
  })

  test('keeps a message that could not leave, waits longer each time, and sends it later under the same Message-ID', async () => {
    await write()
    refuse(451)
    expect(await deliverMail(route())).toBe(0)
    const waiting = await db().courriel.findFirstOrThrow()
    expect(waiting).toMatchObject({ statut: 'EN_ATTENTE', attempts: 1, error: expect.stringContaining('refused for the test') })
    expect(waiting.retryAt.getTime()).toBeGreaterThan(Date.now() + 30_000)
    refusal = null
    expect(await deliverMail(route())).toBe(0)
    await db().courriel.updateMany({ data: { retryAt: new Date(Date.now() - 1000) } })
    expect(await deliverMail(route())).toBe(1)
    expect(received[0]?.raw).toContain(`Message-ID: <${waiting.id}@maillage.test>`)
  })

  test('gives up at once what the server will never take', async () => {
    await write()
    refuse(550)
    await deliverMail(route())
    expect(await db().courriel.findFirstOrThrow()).toMatchObject({ statut: 'ECHEC' })
  })

  test('sends again, under the same Message-ID, what a process had taken before it died', async () => {
    await write()
    const { id } = await db().courriel.findFirstOrThrow()
    await db().courriel.update({ where: { id }, data: { attempts: 1, retryAt: new Date(Date.now() - 1) } })
    await deliverMail(route())
    expect(received[0]?.raw).toContain(`<${id}@maillage.test>`)
  })

  test('leaves everything in place while the server is away', async () => {
    await write()
    expect(await deliverMail({ ...route(), smtpUrl: 'smtp://127.0.0.1:1' })).toBe(0)
    expect(await db().courriel.findFirstOrThrow()).toMatchObject({ statut: 'EN_ATTENTE' })
  })

  test('holds no message of an act that was rolled back', async () => {
    const act = db().$transaction(async (tx) => {
      await sendMail(tx, { to: 'nora@essai.test', subject: 'Sujet', text: 'Texte' })
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    expect(await db().courriel.count()).toBe(0)
  })

  test('tells the operator’s page', async () => {
    const events = await eventsDuring(async () => announceMail())
    expect(events).toContainEqual(expect.objectContaining({ name: 'courriel.ecrit', topics: ['exploitation'] }))
  })

  test('forgets texts after 30 days', async () => {
    await write()
    await db().courriel.updateMany({ data: { createdAt: new Date(Date.now() - 31 * 86_400_000) } })
    await write({ to: 'recent@essai.test' })
    await purgeMail()
    const texts = await db().courriel.findMany({ orderBy: { createdAt: 'asc' }, select: { text: true } })
    expect(texts.map((one) => one.text !== '')).toEqual([false, true])
  })
})

describe('headers (security 52)', () => {
  test.each([
    { to: 'nora@essai.test\r\nBcc: voleur@ailleurs.test' },
    { to: 'nora@essai.test, voleur@ailleurs.test' },
    { to: '"Nora" <nora@essai.test>' },
    { to: 'sans-arobase' },
    { subject: 'Sujet\r\nBcc: voleur@ailleurs.test' },
    { subject: 'Sujet\u2028suite' },
  ])('cannot be added through %j', async (forged) => {
    await expect(write(forged)).rejects.toThrow(/mail (header|address)/)
    expect(await db().courriel.count()).toBe(0)
  })

  test('nor through the text', async () => {
    await write({ text: 'Bonjour,\r\n.\r\nBcc: voleur@ailleurs.test\r\nFrom: autre@ailleurs.test\r\n' })
    await deliverMail(route())
    expect(received).toHaveLength(1)
    const head = received[0]?.raw.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    expect(received[0]?.to).toEqual(['nora@essai.test'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createConvention } from '#prisma/seed/factories/convention'
import { createNotification } from '#prisma/seed/factories/notification'
import { createOutil } from '#prisma/seed/factories/outil'
import { createPole } from '#prisma/seed/factories/pole'
import { readAllNotifications, readNotification, savePreferences } from '~/domains/notifications/notification.commands.server'
import { listenForNotifications } from '~/domains/notifications/notification.listener.server'
import { listNotifications, unreadCount } from '~/domains/notifications/notification.queries.server'
import { notify } from '~/domains/notifications/notify.server'
import { remindConventions } from '~/domains/notifications/remind-conventions.server'
import { sendDigests } from '~/domains/notifications/send-digests.server'
import type { PoleActor, UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { parseEnvironment, setEnvironment } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
setEnvironment(parseEnvironment({ NODE_ENV: 'test' }))

const asUser = (actor: PoleActor): UserActor => ({ ...actor, kind: 'user' })
const notice = (cause: string) => ({
  kind: 'outil.nouvelle-version' as const,
  poleId: null,
  title: 'Version 2',
  why: 'Vous l’utilisez.',
  url: '/',
  cause,
})
const mailsTo = (email: string) => db().courriel.count({ where: { to: email } })
const everything = ['outil.nouvelle-version', 'guide.partage']

let stop: () => void
beforeAll(() => void (stop = listenForNotifications()))
afterAll(() => stop())

describe('what concerns a person', () => {
  it('a new version reaches the people of the structures that use the tool, not its author nor the others', async () => {
    const pole = await createPole(db())
    const [user, bystander, author] = await Promise.all([
      createActor(db(), { pole, role: 'REFERENT' }),
      createActor(db(), { pole, role: 'REFERENT' }),
      createActor(db(), { pole, role: 'EQUIPE' }),
    ])
    const outil = await createOutil(db(), { poleId: pole.id })
    await db().adoption.create({
      data: { poleId: pole.id, outilId: outil.id, structureId: user.structureId ?? '', since: new Date('2026-01-01') },
    })
    publish(
      'outil.nouvelle-version',
      { outilId: outil.id, titre: outil.titre, numero: 2, poleId: pole.id, poleSlug: pole.slug },
      { topics: [], actorId: author.userId },
    )
    await expect.poll(() => unreadCount(asUser(user))).toBe(1)
    expect(await unreadCount(asUser(bystander))).toBe(0)
    expect(await unreadCount(asUser(author))).toBe(0)
    expect(await mailsTo(user.email)).toBe(1)
  })

  it('the same cause tells the same person once, on screen and by mail, also twice at once', async () => {
    const person = await createActor(db(), { role: 'MEMBRE' })
    await Promise.all([1, 2, 3].map(() => notify([person.userId], notice('cause:une'))))
    expect(await unreadCount(asUser(person))).toBe(1)
    expect(await mailsTo(person.email)).toBe(1)
  })

  it('each switch is obeyed: no mail, no screen, nothing at all', async () => {
    const person = await createActor(db(), { role: 'MEMBRE' })
    await savePreferences(asUser(person), { frequence: 'IMMEDIAT', ecran: everything, mail: [] })
    await notify([person.userId], notice('cause:ecran'))
    expect([await unreadCount(asUser(person)), await mailsTo(person.email)]).toEqual([1, 0])
    await savePreferences(asUser(person), { frequence: 'IMMEDIAT', ecran: [], mail: everything })
    await notify([person.userId], notice('cause:courriel'))
    expect([await unreadCount(asUser(person)), await mailsTo(person.email)]).toEqual([1, 1])
    await savePreferences(asUser(person), { frequence: 'JAMAIS', ecran: [], mail: everything })
    await notify([person.userId], notice('cause:rien'))
    expect([await unreadCount(asUser(person)), await mailsTo(person.email)]).toEqual([1, 1])
  })

  it('a disabled person is told nothing', async () => {
    const person = await createActor(db(), { role: 'MEMBRE' })
    await db().user.update({ where: { id: person.userId }, data: { disabledAt: new Date() } })
    await notify([person.userId], notice('cause:partie'))
    expect([await unreadCount(asUser(person)), await mailsTo(person.email)]).toEqual([0, 0])
  })

  it('the daily message gathers what waited, loses nothing and repeats nothing', async () => {
    const person = await createActor(db(), { role: 'MEMBRE' })
    await savePreferences(asUser(person), { frequence: 'QUOTIDIEN', ecran: everything, mail: everything })
    await notify([person.userId], notice('cause:matin'))
    await notify([person.userId], { ...notice('cause:soir'), title: 'Version 3' })
    expect(await mailsTo(person.email)).toBe(0)
    await Promise.all([sendDigests(), sendDigests()])
    await sendDigests()
    const mails = await db().courriel.findMany({ where: { to: person.email } })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toMatch(/Version 2[\s\S]*Version 3|Version 3[\s\S]*Version 2/)
  })
})

describe('conventions that end', () => {
  it('are told to the team at 90 and at 30 days, once each, and to nobody else', async () => {
    const pole = await createPole(db())
    const direction = await createActor(db(), { pole, role: 'DIRECTION' })
    const membre = await createActor(db(), { pole, role: 'MEMBRE' })
    await createConvention(db(), { poleId: pole.id, statut: 'SIGNEE', debut: new Date('2026-01-01'), fin: new Date('2026-12-31') })
    const told = () => unreadCount(asUser(direction))
    await remindConventions('2026-10-01')
    expect(await told()).toBe(0)
    for (const day of ['2026-10-02', '2026-10-03', '2026-11-15']) await remindConventions(day)
    expect(await told()).toBe(1)
    for (const day of ['2026-12-01', '2026-12-31', '2027-01-01']) await remindConventions(day)
    expect(await told()).toBe(2)
    expect(await unreadCount(asUser(membre))).toBe(0)
  })
})

describe('the bell', () => {
  it('reads one, then all, and leads where the notification leads', async () => {
    const person = asUser(await createActor(db(), { role: 'MEMBRE' }))
    const first = await createNotification(db(), { userId: person.userId, url: '/espace/x/outils' })
    await createNotification(db(), { userId: person.userId })
    expect(await readNotification(person, first.id)).toBe('/espace/x/outils')
    expect(await unreadCount(person)).toBe(1)
    await readAllNotifications(person)
    expect(await listNotifications(person, 1)).toMatchObject({ total: 2, unread: 0 })
  })

  it('somebody else’s notification is not found', async () => {
    const person = asUser(await createActor(db(), { role: 'MEMBRE' }))
    const foreign = await createNotification(db())
    await expect(readNotification(person, foreign.id)).rejects.toBeInstanceOf(NotFound)
    expect((await db().notification.findUniqueOrThrow({ where: { id: foreign.id } })).readAt).toBeNull()
    expect((await listNotifications(person, 1)).total).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { createActor, createOperator } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createOutil } from '#prisma/seed/factories/outil'
import { changeAcces, endAcces } from '~/domains/accounts/acces.commands.server'
import { visibleAcces } from '~/domains/accounts/acces.policy'
import { disableUser, enableUser } from '~/domains/accounts/disable-user.server'
import { listPeople, personToChange } from '~/domains/accounts/people.queries.server'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import type { PoleActor, Role } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict } from '~/platform/errors'
import { action as personAction } from '~/routes/espace.$pole.personnes.$personne'
import { loader as inviteLoader } from '~/routes/espace.$pole.personnes.inviter'
import { action as peopleAction, loader as peopleLoader } from '~/routes/espace.$pole.personnes._index'
import { signedIn, useTestEnvironment } from '../../setup/account-environment'
import { eventsDuring } from '../../setup/published-events'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useTestEnvironment()

/** A pôle with one person of each role. */
async function pole() {
  return db().$transaction(async (tx) => {
    const direction = await createActor(tx, { role: 'DIRECTION' })
    const row = await tx.pole.findUniqueOrThrow({ where: { id: direction.poleId } })
    const others = {
      equipe: await createActor(tx, { role: 'EQUIPE', pole: row }),
      referent: await createActor(tx, { role: 'REFERENT', pole: row }),
      membre: await createActor(tx, { role: 'MEMBRE', pole: row }),
      partenaire: await createActor(tx, { role: 'PARTENAIRE', pole: row }),
    }
    return { row, direction, ...others }
  })
}

async function versionOf(actor: PoleActor): Promise<number> {
  const acces = await db().acces.findUniqueOrThrow({ where: { userId_poleId: { userId: actor.userId, poleId: actor.poleId } } })
  return acces.updatedAt.getTime()
}

const asRole = (role: Role, version: number) => ({ version, role, fonctions: [] })
const everyone = { q: '', role: '', page: 1 }

describe('the people of a pôle', () => {
  test('are all seen by the team, with their addresses', async () => {
    const { direction, equipe } = await pole()
    for (const actor of [direction, equipe]) {
      const { people, total } = await listPeople(actor, everyone)
      expect(total).toBe(5)
      expect(people.every((one) => one.email !== null)).toBe(true)
    }
  })

  test('are, for a member, the team and their own structure, by name only', async () => {
    const { membre, direction, equipe } = await pole()
    const { people } = await listPeople(membre, everyone)
    expect(people.map((one) => one.id).sort()).toEqual([membre, direction, equipe].map((one) => one.userId).sort())
    expect(JSON.stringify(people)).not.toContain('@')
  })

  test('are not shown to a partner, nor to somebody of another pôle (security 29 and 30)', async () => {
    const { partenaire, direction, row } = await pole()
    await expect(listPeople(partenaire, everyone)).rejects.toMatchObject({ status: 403 })
    const { direction: stranger } = await pole()
    const foreign = await answerOf(
      peopleLoader(routeRequest({ ...stranger, kind: 'user' }, `/espace/${row.slug}/personnes`, { params: { pole: row.slug } })),
    )
    expect(foreign.status).toBe(404)
    expect(await personToChange(stranger, direction.userId)).toBeNull()
  })

  test('are found by name whatever the page, and filtered by role', async () => {
    const { direction, membre } = await pole()
    await db().user.update({ where: { id: membre.userId }, data: { name: 'Zélie Introuvable' } })
    expect((await listPeople(direction, { ...everyone, q: 'introuvable' })).people.map((one) => one.id)).toEqual([membre.userId])
    expect((await listPeople(direction, { ...everyone, role: 'PARTENAIRE' })).total).toBe(1)
  })

  test('agree with the predicate: whoever is listed may be met (policy, both faces)', async () => {
    const { referent, row } = await pole()
    const listed = await db().acces.findMany({ where: visibleAcces(referent), select: { poleId: true, structureId: true, role: true } })
    for (const one of listed) {
      expect(one.poleId).toBe(row.id)
      expect(one.structureId === referent.structureId || ['DIRECTION', 'EQUIPE'].includes(one.role)).toBe(true)
    }
  })
})

describe('changing a place', () => {
  test('acts at the next request, renews the session and tells the sockets (security 3 and 33)', async () => {
    const { direction, membre } = await pole()
    const { cookie, actor } = await signedIn(membre.userId)
    const events = await eventsDuring(async () => changeAcces(direction, membre.userId, asRole('EQUIPE', await versionOf(membre))))
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'compte.acces-change', payload: { userId: membre.userId, poleId: membre.poleId } }),
    )
    expect((await loadPrincipal(cookie))?.actor.acces).toMatchObject([{ role: 'EQUIPE', structureId: null }])
    expect((await db().session.findUniqueOrThrow({ where: { id: actor.sessionId } })).aRenouveler).toBe(true)
  })

  test('is refused to those who may not name both places', async () => {
    const { equipe, referent, membre, direction, partenaire } = await pole()
    const membreVersion = await versionOf(membre)
    await expect(changeAcces(equipe, membre.userId, asRole('EQUIPE', membreVersion))).rejects.toMatchObject({ status: 403 })
    await expect(changeAcces(equipe, direction.userId, asRole('PARTENAIRE', await versionOf(direction)))).rejects.toMatchObject({
      status: 403,
    })
    await expect(changeAcces(referent, membre.userId, asRole('REFERENT', membreVersion))).rejects.toMatchObject({ status: 404 })
    await expect(changeAcces(membre, membre.userId, asRole('DIRECTION', membreVersion))).rejects.toMatchObject({ status: 403 })
    await expect(changeAcces(partenaire, membre.userId, asRole('PARTENAIRE', membreVersion))).rejects.toMatchObject({ status: 404 })
  })

  test('shows what somebody else changed meanwhile, and overwrites nothing', async () => {
    const { direction, membre } = await pole()
    const stale = await versionOf(membre)
    await changeAcces(direction, membre.userId, asRole('PARTENAIRE', stale))
    const refused = await changeAcces(direction, membre.userId, asRole('EQUIPE', stale)).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Conflict)
    expect((refused as Conflict).changes).toContainEqual({ label: 'Rôle', yours: 'Équipe permanente', theirs: 'Partenaire' })
    expect((await db().acces.findFirstOrThrow({ where: { userId: membre.userId } })).role).toBe('PARTENAIRE')
  })

  test('by the team takes away no function that direction gave', async () => {
    const { equipe, membre, row } = await pole()
    await db().acces.updateMany({ where: { userId: membre.userId }, data: { fonctions: ['BUREAU', 'RH'] } })
    await changeAcces(equipe, membre.userId, { ...asRole('REFERENT', await versionOf(membre)), structureId: membre.structureId })
    expect((await db().acces.findFirstOrThrow({ where: { userId: membre.userId, poleId: row.id } })).fonctions).toEqual(['BUREAU'])
  })

  test('never takes the last director away, even when two try at once', async () => {
    const { direction, row } = await pole()
    await expect(changeAcces(direction, direction.userId, asRole('EQUIPE', await versionOf(direction)))).rejects.toMatchObject({
      status: 422,
    })
    const second = await db().$transaction((tx) => createActor(tx, { role: 'DIRECTION', pole: row }))
    const results = await Promise.allSettled([endAcces(direction, second.userId), endAcces(second, direction.userId)])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await db().acces.count({ where: { poleId: row.id, role: 'DIRECTION' } })).toBe(1)
  })

  test('takes no field that the form does not have (security 31)', async () => {
    const { direction, membre, row } = await pole()
    const fields = { intent: 'modifier', version: String(await versionOf(membre)), role: 'PARTENAIRE', poleId: 'autre', exploitant: 'true' }
    const answer = await answerOf(
      personAction(
        routeRequest({ ...direction, kind: 'user' }, `/espace/${row.slug}/personnes/${membre.userId}`, {
          params: { pole: row.slug, personne: membre.userId },
          method: 'POST',
          body: new URLSearchParams(fields),
        }),
      ),
    )
    expect(answer.status).toBe(422)
    expect((await db().user.findUniqueOrThrow({ where: { id: membre.userId } })).exploitant).toBe(false)
  })
})

describe('ending an access', () => {
  test('ends the rights at once and hands over guides and tools to the person chosen', async () => {
    const { direction, membre, equipe, row } = await pole()
    const { cookie } = await signedIn(membre.userId)
    const { guide, outil } = await db().$transaction(async (tx) => {
      const made = {
        guide: await createGuide(tx, { poleId: row.id }),
        outil: await createOutil(tx, { poleId: row.id, ownerId: membre.userId }),
      }
      await tx.participationGuide.create({ data: { poleId: row.id, guideId: made.guide.id, userId: membre.userId, role: 'PROPRIETAIRE' } })
      return made
    })
    await endAcces(direction, membre.userId, equipe.userId)
    expect((await loadPrincipal(cookie))?.actor.acces).toEqual([])
    expect(await db().participationGuide.findMany({ where: { guideId: guide.id }, select: { userId: true, role: true } })).toEqual([
      { userId: equipe.userId, role: 'PROPRIETAIRE' },
    ])
    expect((await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).ownerId).toBe(equipe.userId)
  })

  test('refuses an heir who is a partner or of another pôle', async () => {
    const { direction, membre, partenaire } = await pole()
    const { direction: stranger } = await pole()
    for (const heir of [partenaire, stranger]) {
      await expect(endAcces(direction, membre.userId, heir.userId)).rejects.toMatchObject({ fields: { heritier: [expect.any(String)] } })
    }
  })

  test('is for whoever names that place, and anyone for themselves', async () => {
    const { equipe, referent, membre, direction } = await pole()
    await expect(endAcces(equipe, direction.userId)).rejects.toMatchObject({ status: 403 })
    await expect(endAcces(referent, membre.userId)).rejects.toMatchObject({ status: 404 })
    await expect(endAcces(membre, equipe.userId)).rejects.toMatchObject({ status: 403 })
    await endAcces(membre, membre.userId)
    expect(await db().acces.count({ where: { userId: membre.userId } })).toBe(0)
  })
})

describe('disabling an account (security 7)', () => {
  test('ends it at once: sessions, sockets, links; what it owned goes to the director', async () => {
    const { direction, membre, row } = await pole()
    const { cookie, actor } = await signedIn(membre.userId)
    const outil = await db().$transaction((tx) => createOutil(tx, { poleId: row.id, ownerId: membre.userId }))
    const events = await eventsDuring(() => disableUser(direction, membre.userId))
    expect(events.map((one) => one.name)).toEqual(expect.arrayContaining(['compte.desactive', 'compte.session-terminee']))
    expect(events).toContainEqual(expect.objectContaining({ payload: { sessionId: actor.sessionId, userId: membre.userId } }))
    expect(await loadPrincipal(cookie)).toBeNull()
    expect((await db().outil.findUniqueOrThrow({ where: { id: outil.id } })).ownerId).toBe(direction.userId)
    expect(await db().journalEntry.count({ where: { action: 'compte.desactive', targetId: membre.userId } })).toBe(2)
    expect((await listPeople(direction, everyone)).people.map((one) => one.id)).not.toContain(membre.userId)
  })

  test('is refused to the team, to direction for somebody of another pôle too, and for oneself', async () => {
    const { direction, equipe, membre } = await pole()
    const elsewhere = await pole()
    await expect(disableUser(equipe, membre.userId)).rejects.toMatchObject({ status: 403 })
    await expect(disableUser(direction, direction.userId)).rejects.toMatchObject({ status: 403 })
    await expect(disableUser(elsewhere.direction, membre.userId)).rejects.toMatchObject({ status: 404 })
    await db().acces.create({ data: { userId: membre.userId, poleId: elsewhere.row.id, role: 'PARTENAIRE' } })
    await expect(disableUser(direction, membre.userId)).rejects.toMatchObject({ status: 403 })
  })

  test('is open to the operator for anyone, who can undo it', async () => {
    const operator = await db().$transaction((tx) => createOperator(tx))
    const { membre, direction } = await pole()
    await disableUser(operator, membre.userId)
    expect((await db().user.findUniqueOrThrow({ where: { id: membre.userId } })).disabledAt).not.toBeNull()
    await expect(enableUser(direction, membre.userId)).rejects.toMatchObject({ status: 403 })
    await enableUser(operator, membre.userId)
    expect((await db().user.findUniqueOrThrow({ where: { id: membre.userId } })).disabledAt).toBeNull()
  })
})

describe('the pages', () => {
  test('send a visitor to sign in, and tell a member who can invite', async () => {
    const { row, membre, direction } = await pole()
    const visit = await answerOf(peopleLoader(routeRequest(null, `/espace/${row.slug}/personnes`, { params: { pole: row.slug } })))
    expect(visit.headers.get('Location')).toMatch(/^\/connexion\?next=/)
    const refused = await answerOf(
      inviteLoader(routeRequest({ ...membre, kind: 'user' }, `/espace/${row.slug}/personnes/inviter`, { params: { pole: row.slug } })),
    )
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ contacts: [direction.name] })
  })

  test('act only for those who may, alone too (security 32)', async () => {
    const { row, membre, direction } = await pole()
    const post = (actor: PoleActor, fields: Record<string, string>, to: typeof peopleAction, personne = '') =>
      answerOf(
        to(
          routeRequest({ ...actor, kind: 'user' }, '/espace', {
            params: { pole: row.slug, personne },
            method: 'POST',
            body: new URLSearchParams(fields),
          }),
        ),
      )
    expect((await post(membre, { intent: 'desactiver' }, personAction, direction.userId)).status).toBe(403)
    expect((await post(membre, { intent: 'retirer', invitation: '01890000-0000-7000-8000-000000000000' }, peopleAction)).status).toBe(404)
  })
})

import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { afterEach, describe, expect, it } from 'vitest'
import { collaborationParser } from '~/editor/collaboration-parser'
import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import { events } from '~/editor/collaboration-protocol'
import { poleDomains, topic, type PoleDomain } from '~/platform/realtime/topic'
import { accounts, password, postForm, sessionCookie } from '../../setup/e2e-session'
import { everybody, useProduct, type Who } from './product'

// Sessions end here: a product of its own.
const product = useProduct('sessions')
const sockets: Socket[] = []

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect()
})

function open(
  who: Who,
  { cookie, origin = product.url(), ...more }: Partial<ManagerOptions & SocketOptions> & { cookie?: string; origin?: string } = {},
): Socket {
  const session = cookie ?? (who === 'visiteur' ? '' : product.cookies()[who])
  const socket = io(product.url(), {
    transports: ['websocket'],
    parser: collaborationParser,
    forceNew: true,
    reconnection: false,
    extraHeaders: { ...(origin ? { Origin: origin } : {}), ...(session ? { Cookie: session } : {}) },
    ...more,
  })
  sockets.push(socket)
  return socket
}

/** Resolves when something happens to a socket. */
function event(socket: Socket, name: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(name, resolve))
}

/** Whether a socket gets in. */
async function outcome(socket: Socket): Promise<'in' | 'refused'> {
  return Promise.race([event(socket, 'connect').then(() => 'in' as const), event(socket, 'connect_error').then(() => 'refused' as const)])
}

async function opened(who: Who, options?: Parameters<typeof open>[1]): Promise<Socket> {
  const socket = open(who, options)
  expect(await outcome(socket)).toBe('in')
  return socket
}

/** The topics of a list that a socket may follow. */
async function followed(socket: Socket, topics: readonly string[]): Promise<string[]> {
  const accepted: string[] = []
  for (let from = 0; from < topics.length; from += 20) {
    accepted.push(...((await socket.emitWithAck('suivre', topics.slice(from, from + 20))) as string[]))
  }
  return accepted
}

const partnerDomains: readonly PoleDomain[] = ['pole', 'guides', 'outils', 'partenariats']
const domainsOf: Record<Who, readonly PoleDomain[]> = {
  visiteur: [],
  direction: poleDomains,
  equipe: poleDomains,
  referent: poleDomains,
  membre: poleDomains,
  partenaire: partnerDomains,
  lorraine: [],
  exploitant: [],
}

/** A session of its own, which a test may end. */
async function ownSession(email: string): Promise<string> {
  const { name, value } = sessionCookie(await postForm(`${product.url()}/connexion`, { email, motDePasse: password }))
  return `${name}=${value}`
}

describe('the door of the live connection', () => {
  it.each(['https://ailleurs.example', 'null', 'http://localhost:1', ''])('refuses a WebSocket whose origin is « %s »', async (origin) => {
    expect(await outcome(open('direction', { origin }))).toBe('refused')
  })

  it('lets our own pages in, signed in or not', async () => {
    expect(await outcome(open('direction'))).toBe('in')
    expect(await outcome(open('visiteur'))).toBe('in')
  })

  it('takes a session that does not exist for a visitor, who follows public topics only', async () => {
    const { pole } = product.demo()
    const socket = await opened('direction', { cookie: '__Host-session=inventee' })
    expect(await followed(socket, [topic.pole(pole, 'guides'), topic.showcase(pole)])).toEqual([topic.showcase(pole)])
  })
})

describe('live topics', () => {
  it.each(everybody)('lets %s follow what their pages show, and nothing of elsewhere', async (who) => {
    const { pole, lorraine } = product.demo()
    const socket = await opened(who)
    const asked = [pole, lorraine.pole].flatMap((id) => poleDomains.map((domain) => topic.pole(id, domain)))
    const expected = [
      ...domainsOf[who].map((domain) => topic.pole(pole, domain)),
      ...(who === 'lorraine' ? poleDomains.map((domain) => topic.pole(lorraine.pole, domain)) : []),
    ]
    expect((await followed(socket, asked)).sort()).toEqual(expected.sort())
    expect(await followed(socket, [topic.exploitation()])).toEqual(who === 'exploitant' ? [topic.exploitation()] : [])
  })

  it('lets people follow the guides they see, and their own affairs only', async () => {
    const { guide, guideFerme, guidePartage, collegue, direction, lorraine } = product.demo()
    const guides = [guide, guideFerme, guidePartage, lorraine.guide].map((id) => topic.guide(id))
    const seen = async (who: Who) => followed(await opened(who), [...guides, topic.user(collegue), topic.user(direction)])
    expect(await seen('membre')).toEqual([...guides.slice(0, 3), topic.user(collegue)])
    expect(await seen('partenaire')).toEqual([topic.guide(guide), topic.guide(guidePartage)])
    expect(await seen('lorraine')).toEqual([topic.guide(lorraine.guide)])
    expect(await seen('exploitant')).toEqual([])
    expect(await seen('visiteur')).toEqual([])
  })

  it('opens the text of a guide to those who see the guide, and to nobody else', async () => {
    const { chapitre, lorraine } = product.demo()
    let clientId = 1
    const join = async (who: Who, id: string) => {
      clientId += 1
      const socket = await opened(who)
      const request = { document: `chapitre:${id}`, schemaVersion: DOCUMENT_SCHEMA_VERSION, clientId, fresh: true }
      const reply = (await socket.emitWithAck(events.join, request)) as { ok: boolean; access?: string }
      return reply.ok ? reply.access : 'refused'
    }
    expect(await join('membre', chapitre)).toBe('write')
    expect(await join('partenaire', chapitre)).toBe('read')
    for (const who of ['lorraine', 'exploitant', 'visiteur'] as const) expect(await join(who, chapitre), who).toBe('refused')
    expect(await join('direction', lorraine.chapitre)).toBe('refused')
  })

  it('ends nothing but itself when an event is unknown or has no sense', async () => {
    const { pole } = product.demo()
    const socket = await opened('membre')
    const neighbour = await opened('membre')
    socket.emit('tout-effacer', { pole })
    socket.emit('suivre', 'pas une liste')
    socket.emit('suivre', [{ $ne: 1 }], 'pas une fonction')
    socket.emit('quitter', 12)
    socket.emit(events.join, null, () => undefined)
    socket.emit(events.leave, { un: 'objet' })
    for (const one of [socket, neighbour]) {
      expect(await followed(one, [topic.pole(pole, 'guides'), 'inconnu:1', 'pole', '', 'pole:1:guides:de-trop'])).toEqual([
        topic.pole(pole, 'guides'),
      ])
    }
  })

  it('follows no more topics than a page needs, however many are asked for', async () => {
    const socket = await opened('visiteur')
    expect(
      await socket.emitWithAck(
        'suivre',
        Array.from({ length: 31 }, (_one, index) => `vitrine:${index}`),
      ),
    ).toEqual([])
    expect(
      (
        await followed(
          socket,
          Array.from({ length: 100 }, (_one, index) => `vitrine:${index}`),
        )
      ).length,
    ).toBe(60)
  })
})

describe('when a right ends', () => {
  it('closes the sockets of a session that its owner ends from another one', async () => {
    const ended = await ownSession(accounts.membre)
    const kept = await ownSession(accounts.membre)
    const [socket, other] = [await opened('membre', { cookie: ended }), await opened('membre', { cookie: kept })]
    const closed = event(socket, 'disconnect')
    const { status } = await product.post(
      'membre',
      '/profil/sessions',
      { intent: 'terminer-les-autres', motDePasseActuel: password },
      { cookie: kept },
    )
    expect(status).toBe(302)
    await within5s(closed)
    expect(other.connected).toBe(true)
    expect((await product.get('membre', '/profil', { cookie: ended })).to).toContain('/connexion')
    const back = await opened('membre', { cookie: ended })
    expect(await followed(back, [topic.pole(product.demo().pole, 'guides')])).toEqual([])
  })

  it('closes the socket of whoever signs out', async () => {
    const cookie = await ownSession(accounts.equipe)
    const closed = event(await opened('equipe', { cookie }), 'disconnect')
    expect(await product.post('equipe', '/deconnexion', {}, { cookie })).toMatchObject({ status: 302, to: '/' })
    await within5s(closed)
    expect((await product.get('equipe', '/profil', { cookie })).to).toContain('/connexion')
  })

  it('closes every socket and session of an account that is disabled', async () => {
    const cookie = await ownSession('referent.var@psp-paca.test')
    const closed = event(await opened('visiteur', { cookie }), 'disconnect')
    const [person] = await product.query<{ id: string }>(`SELECT id FROM "User" WHERE email = 'referent.var@psp-paca.test'`)
    const { status } = await product.post('exploitant', '/exploitation/comptes', { intent: 'desactiver', compte: person?.id ?? '' })
    expect(status).toBe(302)
    await within5s(closed)
    expect((await product.get('visiteur', '/profil', { cookie })).to).toContain('/connexion')
  })

  it('closes all other sockets when the password changes', async () => {
    const email = 'animation@psp-paca.test'
    const [left, here] = [await ownSession(email), await ownSession(email)]
    const closed = event(await opened('visiteur', { cookie: left }), 'disconnect')
    const form = { intent: 'mot-de-passe', motDePasseActuel: password, nouveauMotDePasse: 'tilleul corbeau ardoise vent' }
    expect((await product.post('visiteur', '/profil', form, { cookie: here })).status).toBe(302)
    await within5s(closed)
    expect((await product.get('visiteur', '/profil', { cookie: left })).to).toContain('/connexion')
  })

  it('acts on the next request and the next message when somebody gets another role', async () => {
    const cookie = await ownSession('referent.vaucluse@psp-paca.test')
    const [acces] = await product.query<{ id: string; structure: string; version: string }>(
      `SELECT u.id, a."structureId" AS structure, (extract(epoch FROM a."updatedAt") * 1000)::bigint::text AS version
       FROM "Acces" a JOIN "User" u ON u.id = a."userId" WHERE u.email = 'referent.vaucluse@psp-paca.test'`,
    )
    const form = { intent: 'modifier', role: 'MEMBRE', structureId: acces?.structure ?? '', version: acces?.version ?? '' }
    const page = `/espace/psp-paca/adherents/${acces?.structure}/modifier`
    expect((await product.get('visiteur', page, { cookie })).status).toBe(200)
    const closed = event(await opened('visiteur', { cookie }), 'disconnect')
    expect((await product.post('direction', `/espace/psp-paca/personnes/${acces?.id}`, form)).status).toBe(302)
    await within5s(closed)
    expect((await product.get('visiteur', page, { cookie })).status).toBe(403)
  })

  it('closes the socket of somebody whose place in the pôle ends, and follows nothing more for them', async () => {
    const cookie = await ownSession('membre.nice@psp-paca.test')
    const { pole } = product.demo()
    const socket = await opened('visiteur', { cookie })
    expect(await followed(socket, [topic.pole(pole, 'outils')])).toHaveLength(1)
    const closed = event(socket, 'disconnect')
    const [person] = await product.query<{ id: string }>(`SELECT id FROM "User" WHERE email = 'membre.nice@psp-paca.test'`)
    expect((await product.post('direction', `/espace/psp-paca/personnes/${person?.id}`, { intent: 'terminer' })).status).toBe(302)
    await within5s(closed)
    expect(await followed(await opened('visiteur', { cookie }), [topic.pole(pole, 'outils')])).toEqual([])
    expect((await product.get('visiteur', '/espace/psp-paca', { cookie })).status).toBe(404)
  })
})

/** Fails when something takes longer than a right may outlive its end. */
async function within5s(event: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    // why: a limit, not a wait; the event itself is what the test waits for.
    timer = setTimeout(() => reject(new Error('still open after 5 s')), 5_000)
  })
  await Promise.race([event, late]).finally(() => clearTimeout(timer))
}

import { expect, test } from 'vitest'
import { action as pageAction, loader as pageLoader } from '~/routes/espace.$pole.outils.$outil._index'
import { action as editAction } from '~/routes/espace.$pole.outils.$outil.modifier'
import { action as versionAction } from '~/routes/espace.$pole.outils.$outil.version'
import { action as shareAction, loader as shareLoader } from '~/routes/espace.$pole.outils.nouveau'
import type { PoleActor, UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createOutil } from '#prisma/seed/factories/outil'
import { useDataFolder } from '../../setup/data-folder'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useDataFolder()

type Fields = Record<string, string | string[] | File>

function args(actor: PoleActor, outil: string, fields?: Fields, multipart = true) {
  const params = { pole: actor.poleSlug, outil }
  const principal: UserActor = { ...actor, kind: 'user' }
  if (!fields) return routeRequest(principal, '/', { params })
  const body = multipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
  return routeRequest(principal, '/', { params, method: 'POST', body })
}

const shared: Fields = {
  titre: 'Grille d’entretien',
  resume: 'Un entretien d’une heure.',
  kind: 'GRILLE',
  themes: ['T4', 'T5'],
  publics: 'RH',
  licence: 'CC_BY_SA_4',
  notes: '',
}

test('a tool shared from the form is in the library, and the person is taken to it', async () => {
  const member = await createActor(db(), { role: 'MEMBRE' })
  const response = await answerOf(shareAction(args(member, '', { ...shared, lien: '', fichier: new File(['a;b\n'], 'grille.csv') })))
  const outil = await db().outil.findFirstOrThrow({ where: { poleId: member.poleId }, include: { versions: true } })
  expect([response.status, response.headers.get('Location')]).toEqual([302, `/espace/${member.poleSlug}/outils/${outil.id}`])
  expect(outil).toMatchObject({ themes: ['T4', 'T5'], publics: ['RH'], public: false, versions: [{ numero: 1 }] })
})

test('a wrong form says why in French, field by field, and keeps what was typed', async () => {
  const member = await createActor(db(), { role: 'MEMBRE' })
  const response = await answerOf(
    shareAction(args(member, '', { titre: 'ab', resume: '', kind: 'CHAISE', licence: 'X', lien: 'javascript:alert(1)' })),
  )
  const { lastResult } = await response.json()
  expect(response.status).toBe(422)
  expect(lastResult.initialValue).toMatchObject({ titre: 'ab' })
  expect(lastResult.error).toEqual({
    titre: ['Donnez un titre d’au moins 3 caractères.'],
    resume: ['Dites en une phrase à quoi sert cet outil.'],
    kind: ['Choisissez une nature.'],
    themes: ['Choisissez au moins un thème.'],
    publics: ['Dites à qui s’adresse cet outil.'],
    licence: ['Choisissez une licence.'],
    lien: ['Donnez une adresse complète qui commence par https://.'],
  })
})

test.each(['http://a.test/', 'https://user:secret@a.test/', 'https://localhost/', 'data:text/html,x', 'ftp://a.test', '//a.test'])(
  'the link %s is refused',
  async (lien) => {
    const member = await createActor(db(), { role: 'MEMBRE' })
    const response = await answerOf(shareAction(args(member, '', { ...shared, lien })))
    expect((await response.json()).lastResult.error.lien).toBeDefined()
  },
)

test('a file that lies about its type is a message on its field, and so is one over 20 MB', async () => {
  const member = await createActor(db(), { role: 'MEMBRE' })
  const liar = await answerOf(shareAction(args(member, '', { ...shared, fichier: new File(['<svg/>'], 'grille.pdf') })))
  expect([liar.status, (await liar.json()).lastResult.error.fichier[0]]).toEqual([422, expect.stringContaining('n’est pas celui')])
  const large = await answerOf(shareAction(args(member, '', { ...shared, fichier: new File([new Uint8Array(21_000_000)], 'gros.pdf') })))
  expect([large.status, (await large.json()).lastResult.error.fichier[0]]).toEqual([413, expect.stringContaining('20\u00a0Mo')])
  expect(await db().outil.count({ where: { poleId: member.poleId } })).toBe(0)
})

test('what a form adds of its own changes nothing', async () => {
  const member = await createActor(db(), { role: 'MEMBRE' })
  const response = await answerOf(
    shareAction(args(member, '', { ...shared, lien: 'https://a.test/', poleId: 'x', structureId: 'y', id: 'z' })),
  )
  expect(response.status).toBe(422)
  expect(await db().outil.count({ where: { poleId: member.poleId } })).toBe(0)
})

test('a partner has no form to share with, whichever door is tried', async () => {
  const partner = await createActor(db(), { role: 'PARTENAIRE' })
  expect((await answerOf(shareLoader(args(partner, '')))).status).toBe(403)
  expect((await answerOf(shareAction(args(partner, '', { ...shared, lien: 'https://a.test/' })))).status).toBe(403)
})

test('"nous l’utilisons" comes with a way to undo it', async () => {
  const member = await createActor(db(), { role: 'MEMBRE' })
  const outil = await createOutil(db(), { poleId: member.poleId })
  const response = await answerOf(pageAction(args(member, outil.id, { intent: 'adopter' }, false)))
  expect(response.status).toBe(302)
  const cookie = /__Host-message=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
  expect(JSON.parse(Buffer.from(cookie, 'base64url').toString())).toMatchObject({
    undo: { action: `/espace/${member.poleSlug}/outils/${outil.id}`, fields: { intent: 'ne-plus-utiliser' } },
  })
  expect((await answerOf(pageAction(args(member, outil.id, { intent: 'detruire' }, false)))).status).toBe(422)
})

test('a stale edition answers with what changed and the version to send again', async () => {
  const team = await createActor(db(), { role: 'EQUIPE' })
  const outil = await createOutil(db(), { poleId: team.poleId, version: 4 })
  const { notes: _notes, ...presentation } = shared
  const response = await answerOf(editAction(args(team, outil.id, { ...presentation, version: '3' }, false)))
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ conflict: { version: 4 }, lastResult: { initialValue: { titre: shared.titre } } })
})

test('the tool of another pôle answers 404 on every door', async () => {
  const outil = await createOutil(db(), {})
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  const doors: (() => Promise<unknown>)[] = [
    () => pageLoader(args(stranger, outil.id)),
    () => pageAction(args(stranger, outil.id, { intent: 'archiver' }, false)),
    () => editAction(args(stranger, outil.id, { ...shared, version: '1' }, false)),
    () => versionAction(args(stranger, outil.id, { notes: 'Deux', lien: 'https://a.test/' })),
    () => pageLoader(args(stranger, 'pas-un-identifiant')),
  ]
  for (const open of doors) expect((await answerOf(open())).status).toBe(404)
})

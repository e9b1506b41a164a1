import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { loader } from '~/routes/fichiers.$fichier'
import { registerPhotoFiles } from '~/domains/accounts/photo-files.server'
import { registerOutilFiles } from '~/domains/outils/outil-files.server'
import { publishVersion } from '~/domains/outils/publish-version.server'
import { shareOutil } from '~/domains/outils/share-outil.server'
import type { PoleActor, UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { deleteOrphans, storeImage } from '~/platform/storage/storage.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createPole } from '#prisma/seed/factories/pole'
import { useDataFolder } from '../../setup/data-folder'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
const folder = useDataFolder()
beforeAll(() => {
  registerOutilFiles()
  registerPhotoFiles()
})

const person = (actor: PoleActor): UserActor => ({ ...actor, kind: 'user' })
const download = (actor: PoleActor | null, id: string, headers: HeadersInit = {}) =>
  answerOf(loader(routeRequest(actor && person(actor), `/fichiers/${id}`, { params: { fichier: id }, headers })))

async function sharedTool(open: boolean) {
  const pole = await createPole(db())
  const team = await createActor(db(), { role: 'EQUIPE', pole })
  const csv = { nom: 'Grille d’été.csv', bytes: Buffer.from('a;b\r\n') }
  const { id } = await shareOutil(
    team,
    {
      titre: 'Grille',
      resume: 'Une grille à remplir.',
      kind: 'GRILLE',
      themes: ['T4'],
      publics: ['RH'],
      licence: 'CC0',
      public: open,
      notes: '',
      lien: undefined,
    },
    csv,
  )
  const version = await db().outilVersion.findFirstOrThrow({ where: { outilId: id } })
  return { pole, team, outilId: id, fichierId: version.fichierId ?? '' }
}

test('a member downloads a tool under its own name, sandboxed and kept from shared caches', async () => {
  const { pole, fichierId } = await sharedTool(false)
  const response = await download(await createActor(db(), { role: 'MEMBRE', pole }), fichierId)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('a;b\r\n')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-length': '5',
    'content-disposition': `attachment; filename="Grille d'ete.csv"; filename*=UTF-8''Grille%20d%E2%80%99%C3%A9t%C3%A9.csv`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=0, must-revalidate',
  })
  const again = await download(await createActor(db(), { role: 'MEMBRE', pole }), fichierId, {
    'If-None-Match': response.headers.get('ETag') ?? '',
  })
  expect(again.status).toBe(304)
})

test('for a visitor, a partner and another pôle the file of a tool that is not public does not exist', async () => {
  const { pole, fichierId } = await sharedTool(false)
  expect((await download(null, fichierId)).status).toBe(404)
  expect((await download(await createActor(db(), { role: 'PARTENAIRE', pole }), fichierId)).status).toBe(404)
  expect((await download(await createActor(db(), { role: 'DIRECTION' }), fichierId)).status).toBe(404)
  expect((await download(null, '../../etc/passwd')).status).toBe(404)
  expect((await download(null, '00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test('everyone downloads the current version of a public tool; earlier ones stay with the network', async () => {
  const { pole, team, outilId, fichierId } = await sharedTool(true)
  const first = await download(null, fichierId)
  expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=3600, immutable'])
  await publishVersion(team, outilId, { notes: 'Plus courte', lien: undefined }, { nom: 'b.csv', bytes: Buffer.from('c\n') })
  expect((await download(null, fichierId)).status).toBe(404)
  expect((await download(await createActor(db(), { role: 'PARTENAIRE', pole }), fichierId)).status).toBe(404)
  expect((await download(await createActor(db(), { role: 'MEMBRE', pole }), fichierId)).status).toBe(200)
})

test('an archived tool’s file stays with who may restore it', async () => {
  const { pole, team, outilId, fichierId } = await sharedTool(true)
  await db().outil.update({ where: { id: outilId }, data: { archivedAt: new Date() } })
  expect((await download(null, fichierId)).status).toBe(404)
  expect((await download(await createActor(db(), { role: 'MEMBRE', pole }), fichierId)).status).toBe(404)
  expect((await download(team, fichierId)).status).toBe(200)
})

test('a photo is shown in place to those who share a pôle with the person, to nobody else', async () => {
  const pole = await createPole(db())
  const someone = await createActor(db(), { role: 'MEMBRE', pole })
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  const photo = await storeImage(db(), {
    usage: 'PHOTO',
    objetId: someone.userId,
    poleId: null,
    authorId: someone.userId,
    nom: 'moi.jpg',
    bytes,
    maxBytes: 4_000_000,
    shape: 'carre',
  })
  expect(photo).toMatchObject({ largeur: 512, hauteur: 512, type: 'image/jpeg' })
  const seen = await download(await createActor(db(), { role: 'PARTENAIRE', pole }), photo.id)
  expect([seen.status, seen.headers.get('Content-Disposition')?.split(';')[0]]).toEqual([200, 'inline'])
  expect((await download(await createActor(db(), { role: 'DIRECTION' }), photo.id)).status).toBe(404)
  expect((await download(null, photo.id)).status).toBe(404)
})

test('a stored file is readable by the service only, whole, under a random name', async () => {
  const { fichierId } = await sharedTool(false)
  const shelf = path.join(folder.path(), 'fichiers', fichierId.slice(0, 2))
  const found = await stat(path.join(shelf, fichierId))
  expect([found.mode & 0o777, found.size]).toEqual([0o600, 5])
  expect((await readdir(shelf)).filter((name) => name.endsWith('.partiel'))).toEqual([])
})

test('files that belong to nothing are taken away once they are old, the others stay', async () => {
  const { fichierId } = await sharedTool(false)
  const shelf = path.join(folder.path(), 'fichiers', 'ab')
  await mkdir(shelf, { recursive: true })
  const old = new Date(Date.now() - 7_200_000)
  for (const [name, at] of [
    ['ab000000-0000-4000-8000-000000000001', old],
    ['ab000000-0000-4000-8000-000000000002.partiel', old],
    ['ab000000-0000-4000-8000-000000000003', new Date()],
  ] as const) {
    await writeFile(path.join(shelf, name), 'x')
    await utimes(path.join(shelf, name), at, at)
  }
  await utimes(path.join(folder.path(), 'fichiers', fichierId.slice(0, 2), fichierId), old, old)
  expect(await deleteOrphans()).toBe(2)
  expect(await readdir(shelf)).toEqual(['ab000000-0000-4000-8000-000000000003'])
  expect((await stat(path.join(folder.path(), 'fichiers', fichierId.slice(0, 2), fichierId))).size).toBe(5)
})

test('a row whose file the disk has lost answers 404', async () => {
  const { team, pole } = await sharedTool(false)
  const lost = await db().fichier.create({
    data: { usage: 'PHOTO', objetId: team.userId, poleId: pole.id, nom: 'x.png', type: 'image/png', taille: 1, sha256: 'x' },
  })
  expect((await download(team, lost.id)).status).toBe(404)
})

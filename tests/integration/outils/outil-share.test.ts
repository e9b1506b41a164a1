import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ShareOutil } from '~/domains/outils/outil.schema'
import { shareOutil } from '~/domains/outils/share-outil.server'
import { db } from '~/platform/db/db.server'
import { onEvent } from '~/platform/events/bus.server'
import { createActor } from '#prisma/seed/factories/actor'
import { createPole } from '#prisma/seed/factories/pole'
import { useDataFolder } from '../../setup/data-folder'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
const folder = useDataFolder()

const grid: ShareOutil = {
  titre: 'Grille d’entretien annuel',
  resume: 'Un entretien d’une heure, préparé des deux côtés.',
  kind: 'GRILLE',
  themes: ['T4'],
  publics: ['ENCADREMENT'],
  licence: 'CC_BY_SA_4',
  public: false,
  notes: 'Essayée pendant un an.',
  lien: undefined,
}
const csv = { nom: 'grille.csv', bytes: Buffer.from('question;réponse\r\n') }

async function storedFiles(): Promise<string[]> {
  const shelves = await readdir(path.join(folder.path(), 'fichiers')).catch(() => [])
  return (await Promise.all(shelves.map((shelf) => readdir(path.join(folder.path(), 'fichiers', shelf))))).flat()
}

test('a referent shares a file in the name of their structure, and the network is told', async () => {
  const referent = await createActor(db(), { role: 'REFERENT' })
  const events: unknown[] = []
  const stop = onEvent((event) => void events.push(event))
  const { id } = await shareOutil(referent, grid, csv)
  stop()
  const outil = await db().outil.findUniqueOrThrow({ where: { id }, include: { versions: { include: { fichier: true } } } })
  expect(outil).toMatchObject({
    poleId: referent.poleId,
    structureId: referent.structureId,
    ownerId: referent.userId,
    versions: [
      {
        numero: 1,
        notes: grid.notes,
        lien: null,
        fichier: { nom: 'grille.csv', type: 'text/csv', usage: 'OUTIL', objetId: id, taille: csv.bytes.length },
      },
    ],
  })
  expect(await storedFiles()).toContain(outil.versions[0]?.fichierId)
  expect(events).toEqual([
    expect.objectContaining({ name: 'outil.partage', targetId: id, topics: expect.arrayContaining([`pole:${referent.poleId}:outils`]) }),
  ])
  expect(await db().journalEntry.findFirstOrThrow({ where: { targetId: id } })).toMatchObject({
    action: 'outil.partage',
    audience: 'POLE',
    label: grid.titre,
  })
})

test('the team shares in the name of the pôle, and alone opens a tool to the public', async () => {
  const pole = await createPole(db())
  const team = await createActor(db(), { role: 'EQUIPE', pole })
  const member = await createActor(db(), { role: 'MEMBRE', pole })
  const lien = 'https://www.anact.fr/gpec'
  const shown = await shareOutil(team, { ...grid, lien, public: true })
  const hidden = await shareOutil(member, { ...grid, lien, public: true })
  expect(await db().outil.findUniqueOrThrow({ where: { id: shown.id } })).toMatchObject({ public: true, structureId: null })
  expect(await db().outil.findUniqueOrThrow({ where: { id: hidden.id } })).toMatchObject({ public: false, structureId: member.structureId })
})

test('a partner and a member without a structure share nothing', async () => {
  for (const actor of [await createActor(db(), { role: 'PARTENAIRE' }), await createActor(db(), { role: 'MEMBRE', structure: null })]) {
    await expect(shareOutil(actor, grid, csv)).rejects.toMatchObject({ status: 403 })
    expect(await db().outil.count({ where: { poleId: actor.poleId } })).toBe(0)
  }
})

test('a tool is a file or a link: neither and both are refused', async () => {
  const actor = await createActor(db(), { role: 'DIRECTION' })
  await expect(shareOutil(actor, grid)).rejects.toMatchObject({ status: 422, fields: { fichier: [expect.stringContaining('lien')] } })
  await expect(shareOutil(actor, { ...grid, lien: 'https://a.test/' }, csv)).rejects.toMatchObject({ status: 422 })
})

test.each([
  ['a drawing with scripts', 'dessin.svg', '<svg onload="alert(1)"/>', 422],
  ['a program called PDF', 'guide.pdf', 'MZ\0\0', 422],
  ['a text with NUL', 'liste.csv', 'a\0b', 422],
  ['a file of 21 MB', 'gros.txt', 'a'.repeat(21_000_000), 413],
])('%s is refused before it is stored', async (_what, nom, content, status) => {
  const actor = await createActor(db(), { role: 'DIRECTION' })
  const before = await storedFiles()
  await expect(shareOutil(actor, grid, { nom, bytes: Buffer.from(content) })).rejects.toMatchObject({ status })
  expect(await storedFiles()).toEqual(before)
  expect(await db().outil.count({ where: { poleId: actor.poleId } })).toBe(0)
})

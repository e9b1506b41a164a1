import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { registerPhotoFiles } from '~/domains/accounts/photo-files.server'
import { db } from '~/platform/db/db.server'
import { judgeFileReading } from '~/platform/storage/file-readers.server'
import { action } from '~/routes/_compte.profil._index'
import { signedIn } from '../../setup/account-environment'
import { useDataFolder } from '../../setup/data-folder'
import { answerOf, routeRequest } from '../../setup/route-request'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()
useDataFolder()
beforeAll(registerPhotoFiles)

async function person() {
  const actor = await db().$transaction((tx) => createActor(tx, { role: 'MEMBRE' }))
  return { ...(await signedIn(actor.userId)), poleId: actor.poleId }
}

async function post(actor: Awaited<ReturnType<typeof person>>['actor'], body: BodyInit): Promise<Response> {
  return answerOf(action(routeRequest(actor, '/profil', { method: 'POST', body })))
}

function photoForm(bytes: Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData()
  form.set('intent', 'photo')
  form.set('photo', new File([bytes], name))
  return form
}

const photoOf = async (userId: string) => (await db().user.findUniqueOrThrow({ where: { id: userId } })).photoId

describe('one’s profile', () => {
  test('changes one’s name, and nothing that the form does not have (security 31)', async () => {
    const { actor } = await person()
    expect((await post(actor, new URLSearchParams({ intent: 'profil', nom: 'Zoé Nouvelle' }))).status).toBe(302)
    expect((await post(actor, new URLSearchParams({ intent: 'profil', nom: 'Autre', exploitant: 'true' }))).status).toBe(422)
    expect(await db().user.findUniqueOrThrow({ where: { id: actor.userId } })).toMatchObject({ name: 'Zoé Nouvelle', exploitant: false })
  })

  test('keeps a photo as a square made again from its pixels, in place of the former one', async () => {
    const { actor } = await person()
    const image = async (background: string) =>
      new Uint8Array(
        await sharp({ create: { width: 900, height: 600, channels: 3, background } })
          .withExif({ IFD0: { Artist: 'Quelqu’un' } })
          .jpeg()
          .toBuffer(),
      )
    expect((await post(actor, photoForm(await image('#0b5c73'), 'moi.jpg'))).status).toBe(302)
    const first = await photoOf(actor.userId)
    expect((await post(actor, photoForm(await image('#9a5a0b'), 'moi.jpg'))).status).toBe(302)
    const second = await photoOf(actor.userId)
    expect(second).not.toBe(first)
    expect(await db().fichier.findMany({ where: { objetId: actor.userId } })).toMatchObject([
      { id: second, usage: 'PHOTO', largeur: 512, hauteur: 512 },
    ])
    expect((await post(actor, new URLSearchParams({ intent: 'retirer-photo' }))).status).toBe(302)
    expect(await photoOf(actor.userId)).toBeNull()
  })

  test('refuses a photo that is no picture, whatever its name, and an empty choice', async () => {
    const { actor } = await person()
    const lie = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    for (const form of [photoForm(lie, 'moi.jpg'), photoForm(lie, 'moi.svg'), new URLSearchParams({ intent: 'photo' })]) {
      const refused = await post(actor, form)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ lastResult: { error: { photo: [expect.any(String)] } } })
    }
    expect(await photoOf(actor.userId)).toBeNull()
  })

  test('shows the photo to people of the same pôle, not to others nor to visitors', async () => {
    const owner = await person()
    await post(
      owner.actor,
      photoForm(
        new Uint8Array(
          await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
        ),
        'moi.png',
      ),
    )
    const fichier = await db().fichier.findFirstOrThrow({ where: { objetId: owner.actor.userId } })
    const pole = await db().pole.findUniqueOrThrow({ where: { id: owner.poleId } })
    const colleague = await signedIn((await db().$transaction((tx) => createActor(tx, { role: 'PARTENAIRE', pole }))).userId)
    expect(await judgeFileReading(colleague.actor, fichier)).toBe('PRIVE')
    expect(await judgeFileReading((await person()).actor, fichier)).toBe('REFUSE')
    expect(await judgeFileReading({ kind: 'visitor' }, fichier)).toBe('REFUSE')
  })
})

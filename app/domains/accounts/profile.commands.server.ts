import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { storeImage } from '~/platform/storage/storage.server'
import type { UploadedFile } from '~/platform/storage/upload.server'
import './account.events'

/** Largest photo accepted, in bytes. */
export const photoBytes = 8_000_000

/** Changes one's own name. */
export async function updateProfile(actor: UserActor, input: { nom: string }): Promise<void> {
  await db().user.update({ where: { id: actor.userId }, data: { name: input.nom } })
  announce(actor)
}

/** Puts a photo in place of the former one, made again from its pixels and cropped to a square. @throws Invalid, TooLarge */
export async function setPhoto(actor: UserActor, photo: UploadedFile | undefined): Promise<void> {
  const { userId } = actor
  if (!photo) throw new Invalid('Choisissez une photo.', { photo: ['Choisissez une image JPEG, PNG ou WebP.'] })
  await db().$transaction(async (tx) => {
    const { id } = await storeImage(tx, {
      ...photo,
      usage: 'PHOTO',
      objetId: userId,
      poleId: null,
      authorId: userId,
      maxBytes: photoBytes,
      shape: 'carre',
      field: 'photo',
    })
    await tx.user.update({ where: { id: userId }, data: { photoId: id } })
    await tx.fichier.deleteMany({ where: { usage: 'PHOTO', objetId: userId, id: { not: id } } })
  })
  announce(actor)
}

/** Takes one's photo away. */
export async function removePhoto(actor: UserActor): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { photoId: null } })
    await tx.fichier.deleteMany({ where: { usage: 'PHOTO', objetId: actor.userId } })
  })
  announce(actor)
}

function announce({ userId, acces }: UserActor): void {
  const topics = [topic.user(userId), ...acces.map((one) => topic.pole(one.poleId, 'personnes'))]
  publish('compte.profil-modifie', { userId }, { topics, targetId: userId, actorId: userId })
}

import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Forbidden } from '~/platform/errors'
import { paths } from '~/platform/paths'
import { storeImage } from '~/platform/storage/storage.server'
import type { UploadedFile } from '~/platform/storage/upload.server'
import { canWriteGuide } from './guide.policy'
import { lockGuide } from './load-guide.server'

/** Largest image sent to a guide, in bytes. */
export const maxImageBytes = 10_000_000

/** Stores an image of a guide, made again from its pixels; returns the address that the text refers to. */
export async function addGuideImage(
  actor: PoleActor,
  guideId: string,
  image: UploadedFile,
): Promise<{ src: string; width: number | null; height: number | null }> {
  await refuseReaders(actor, guideId)
  const fichier = await db().$transaction((tx) =>
    storeImage(tx, {
      usage: 'GUIDE',
      objetId: guideId,
      poleId: actor.poleId,
      authorId: actor.userId,
      nom: image.nom,
      bytes: image.bytes,
      maxBytes: maxImageBytes,
      field: 'image',
    }),
  )
  return { src: paths.fichier(fichier.id), width: fichier.largeur, height: fichier.hauteur }
}

/** Says no before the image is read: NotFound unless the guide is visible, Forbidden unless it may be written. */
export async function refuseReaders(actor: PoleActor, guideId: string): Promise<void> {
  const guide = await db().$transaction((tx) => lockGuide(tx, actor, guideId))
  if (!canWriteGuide(actor, guide)) throw new Forbidden('Vous lisez ce guide ; ses rédacteurs y ajoutent des images.')
}

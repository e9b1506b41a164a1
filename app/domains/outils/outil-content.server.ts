import type { Transaction } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'
import { NNBSP } from '~/platform/format'
import { storeFile, storeImage } from '~/platform/storage/storage.server'
import type { UploadedFile } from '~/platform/storage/upload.server'
import { claimedKind, imageKinds } from '~/platform/storage/upload-kind'
import { outilKinds, outilMaxBytes } from './outil-upload'

/** What a version holds: a file as it was sent, or a link. */
export interface OutilContent {
  fichier?: UploadedFile
  lien?: string
}

/** Refuses a version with neither file nor link, or with both. @throws Invalid on the fields */
export function assertOneContent({ fichier, lien }: OutilContent): void {
  if (fichier && lien) {
    const message = `Choisissez${NNBSP}: un fichier ou un lien, pas les deux.`
    throw new Invalid(message, { lien: [message] })
  }
  if (!fichier && !lien) {
    const message = 'Joignez un fichier, ou indiquez un lien.'
    throw new Invalid(message, { fichier: [message] })
  }
}

/** Stores the file of a version if it has one; gives the columns of its row. @throws Invalid, TooLarge */
export async function storeContent(
  tx: Transaction,
  owner: { outilId: string; poleId: string; authorId: string },
  { fichier, lien }: OutilContent,
): Promise<{ fichierId: string | null; lien: string | null }> {
  if (!fichier) return { fichierId: null, lien: lien ?? null }
  const { outilId: objetId, ...rest } = owner
  const file = { usage: 'OUTIL' as const, objetId, ...rest, ...fichier, maxBytes: outilMaxBytes }
  const image = claimedKind(fichier.nom, imageKinds) !== null
  const stored = image ? await storeImage(tx, file) : await storeFile(tx, { ...file, accept: outilKinds })
  return { fichierId: stored.id, lien: null }
}

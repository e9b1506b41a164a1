import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { Transaction } from '~/platform/db/db.server'
import { db } from '~/platform/db/db.server'
import type { Fichier } from '~/platform/db/generated/client'
import type { FichierUsage } from '~/platform/db/generated/enums'
import { NotFound } from '~/platform/errors'
import { checkUpload } from './check-upload.server'
import { safeFilename } from './content-disposition'
import { fichierPath, fichiersFolder, isFichierId } from './fichier-path.server'
import { reencodeImage, type ImageShape } from './image.server'
import { imageKinds, uploadKinds, type UploadKind } from './upload-kind'
import { writeFichier } from './write-file.server'

/** A file to keep, and what it belongs to. `objetId` is the id of the tool, guide or person. */
export interface FileToStore {
  usage: FichierUsage
  objetId: string
  poleId: string | null
  authorId: string | null
  nom: string
  bytes: Buffer
  maxBytes: number
  /** Field of the form that shows a refusal; `fichier` unless said. */
  field?: string
}

/**
 * Checks and stores a file, and writes its row in the caller's transaction. A transaction that fails leaves a file
 * without a row, which `deleteOrphans` takes away; never a row without its file.
 * @throws TooLarge, Invalid: nothing was stored.
 */
export async function storeFile(tx: Transaction, file: FileToStore & { accept: readonly UploadKind[] }): Promise<Fichier> {
  const kind = await checkUpload(file, file)
  return keep(tx, file, { nom: safeFilename(file.nom), type: uploadKinds[kind].type, bytes: file.bytes })
}

/**
 * Stores an image made again from its pixels: what the camera or a stranger hid in it (place, name, code) is gone.
 * @throws TooLarge, Invalid: nothing was stored.
 */
export async function storeImage(tx: Transaction, file: FileToStore & { shape?: ImageShape }): Promise<Fichier> {
  const kind = await checkUpload(file, { ...file, accept: imageKinds })
  const image = await reencodeImage(file.bytes, kind, { shape: file.shape, field: file.field })
  return keep(tx, file, { nom: safeFilename(file.nom), type: uploadKinds[kind].type, ...image })
}

async function keep(
  tx: Transaction,
  { usage, objetId, poleId, authorId }: FileToStore,
  content: { nom: string; type: string; bytes: Buffer; largeur?: number; hauteur?: number },
): Promise<Fichier> {
  const id = randomUUID()
  const { bytes, ...described } = content
  await writeFichier(id, bytes)
  return tx.fichier.create({
    data: {
      id,
      usage,
      objetId,
      poleId,
      authorId,
      ...described,
      taille: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
}

/** The row of a file. @throws NotFound */
export async function findFichier(id: string): Promise<Fichier> {
  const fichier = isFichierId(id) ? await db().fichier.findUnique({ where: { id } }) : null
  if (!fichier) throw new NotFound('Ce fichier n’existe pas, ou plus.')
  return fichier
}

/** The content of a file, as a stream. Who may read it is judged before. @throws NotFound when the disk has lost it */
export async function openFile(fichier: Pick<Fichier, 'id'>): Promise<ReadableStream> {
  const file = fichierPath(fichier.id)
  const found = await stat(file).catch(() => null)
  if (!found) throw new NotFound('Ce fichier n’existe plus.', { private: `file ${fichier.id} is missing on disk` })
  return createReadableStreamFromReadable(createReadStream(file))
}

/** Takes away files without a row that are older than an hour (a younger one may be in a transaction). Returns how many. */
export async function deleteOrphans(olderThanMs = 3_600_000): Promise<number> {
  let deleted = 0
  for (const shelf of await readdir(fichiersFolder()).catch(() => [])) {
    const folder = path.join(fichiersFolder(), shelf)
    const names = await readdir(folder)
    const ids = names.filter(isFichierId)
    const kept = await db().fichier.findMany({ where: { id: { in: ids } }, select: { id: true } })
    const known = new Set(kept.map((one) => one.id))
    for (const name of names.filter((one) => !known.has(one))) {
      const found = await stat(path.join(folder, name)).catch(() => null)
      if (!found || Date.now() - found.mtimeMs < olderThanMs) continue
      await rm(path.join(folder, name), { force: true })
      deleted += 1
    }
  }
  return deleted
}

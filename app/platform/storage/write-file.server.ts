import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fichierPath } from './fichier-path.server'

/** Writes a file whole or not at all: another name, fsync, rename, fsync of the folder; mode 0600. */
export async function writeFichier(id: string, bytes: Uint8Array): Promise<void> {
  const target = fichierPath(id)
  const folder = path.dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${target}.partiel`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
    await syncFolder(folder)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Without it a power cut may forget the new name. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

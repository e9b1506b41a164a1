import path from 'node:path'
import { env } from '~/platform/env.server'

/** The folder of all stored files. */
export function fichiersFolder(): string {
  return path.join(env().dataDir, 'fichiers')
}

/** Where a file lies: under a random name that nothing of the outside can choose. */
export function fichierPath(id: string): string {
  if (!isFichierId(id)) throw new Error('not the id of a file')
  return path.join(fichiersFolder(), id.slice(0, 2), id)
}

/** Whether a text has the form of a file's id (UUID). */
export function isFichierId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)
}

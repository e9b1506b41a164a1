import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `package.json`, whether this runs from the sources or from the bundle in `build/server`. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  // The bundle's folder may hold a package.json of its own, so the migrations decide.
  while (!existsSync(path.join(folder, 'prisma', 'migrations'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('No prisma/migrations folder above the running program.')
    folder = parent
  }
  return folder
}

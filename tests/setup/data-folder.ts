import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { parseEnvironment, setEnvironment } from '~/platform/env.server'

/** Gives the test file an environment whose data folder is its own, taken away after the last test. */
export function useDataFolder(): { path(): string } {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'maillage-fichiers-'))
    setEnvironment(parseEnvironment({ NODE_ENV: 'test', DATA_DIR: folder }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { path: () => folder }
}

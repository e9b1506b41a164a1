// Writes the Prisma client into app/platform/db/generated when the schema has changed. Works without network.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)
const schemaFolder = path.join(root, 'prisma', 'schema')
const target = path.join(root, 'app', 'platform', 'db', 'generated')
const stampName = 'schema.sha256'
const require = createRequire(import.meta.url)

function schemaStamp() {
  const hash = createHash('sha256').update(require('prisma/package.json').version)
  for (const name of readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.prisma'))
    .sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(path.join(schemaFolder, name)))
  }
  return hash.digest('hex')
}

function isCurrent(stamp) {
  const stampFile = path.join(target, stampName)
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

/** Removes what a run killed half-way left behind; young folders belong to a run still going on. */
function sweep() {
  const parent = path.dirname(target)
  for (const name of readdirSync(parent).filter((entry) => /^generated\.\d+/.test(entry))) {
    const folder = path.join(parent, name)
    const ageMs = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (ageMs > 10 * 60_000) rmSync(folder, { recursive: true, force: true })
  }
}

function generate(stamp) {
  const staging = `${target}.${process.pid}`
  mkdirSync(staging, { recursive: true })
  try {
    // The copy's `output` points into the staging folder, so that readers never see a half-written client.
    cpSync(schemaFolder, path.join(staging, 'schema'), { recursive: true })
    const main = path.join(staging, 'schema', 'schema.prisma')
    const text = readFileSync(main, 'utf8')
    const moved = text.replace(/^(\s*output\s*=\s*)".*"/m, '$1"../client"')
    if (moved === text) throw new Error('prisma/schema/schema.prisma names no output folder for the client.')
    writeFileSync(main, moved)

    const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
    const run = spawnSync(process.execPath, [cli, 'generate', '--schema', path.join(staging, 'schema')], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(here, 'no-schema-engine.sh'),
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    })
    if (run.status !== 0) throw new Error(`prisma generate failed.\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`)

    const client = path.join(staging, 'client')
    writeFileSync(path.join(client, stampName), stamp)
    swap(client, path.join(staging, 'old'), stamp)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Puts the new client in place; when another run was quicker with the same schema, its result stays. */
function swap(client, old, stamp) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (isCurrent(stamp)) return
    try {
      if (existsSync(target)) renameSync(target, old)
      renameSync(client, target)
      return
    } catch (error) {
      if (attempt === 4) throw error
      rmSync(old, { recursive: true, force: true })
    }
  }
}

const stamp = schemaStamp()
sweep()
if (!isCurrent(stamp)) generate(stamp)

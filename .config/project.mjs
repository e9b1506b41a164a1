import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever the command is given. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a JavaScript command of an installed package with this same Node; throws when it fails. */
export function runBin(pkg, bin, args, env = {}) {
  // why: not every package lets its package.json be resolved by name.
  const manifest = path.join(root, 'node_modules', pkg, 'package.json')
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[bin])
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) throw new Error(`${bin} ${args.join(' ')} a échoué`)
}

const sources = ['app', 'server', 'prisma', 'public', '.config', 'remix.config.js', 'tsconfig.json', 'package-lock.json']
const stampFile = path.join(root, 'build', 'stamp')

function hashOf(entries) {
  const hash = createHash('sha256')
  const visit = (entry) => {
    const full = path.join(root, entry)
    if (!existsSync(full)) return
    if (entry.endsWith('generated')) return
    const names = readdirSafely(full)
    if (names) for (const name of names.sort()) visit(path.join(entry, name))
    else hash.update(entry).update(readFileSync(full))
  }
  for (const entry of entries) visit(entry)
  return hash.digest('hex')
}

function readdirSafely(full) {
  try {
    return readdirSync(full)
  } catch {
    return null
  }
}

const lockFile = path.join(root, 'node_modules', '.maillage-build')

/** Runs `work` while no other process of this folder builds; a lock left by a killed process is taken over. */
async function alone(work) {
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAlive(Number(readFileSync(lockFile, 'utf8')))) await new Promise((resolve) => setTimeout(resolve, 300))
      else rmSync(lockFile, { force: true })
    }
  }
  try {
    await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Builds the bundle unless the one in `build/` was made from exactly these sources. */
export async function buildWhenStale() {
  if (isFresh()) return
  await alone(async () => {
    if (isFresh()) return
    process.stdout.write('Maillage se construit (moins d’une minute, une seule fois)…\n')
    const stamp = hashOf(sources)
    await import('./prisma-generate.mjs')
    runBin('@remix-run/dev', 'remix', ['vite:build', '--config', '.config/vite.config.ts', '--logLevel', 'warn'])
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, stamp)
  })
}

function isFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOf(sources)
}

// npm run migration -- NAME             writes prisma/migrations/<now>_NAME from the difference with prisma/schema
// npm run migration -- NAME --rewrite   writes the folder of that name again; only before anybody has applied it
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const migrations = path.join(root, 'prisma', 'migrations')
const [name, option] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) fail('Usage: npm run migration -- name_in_lower_case [--rewrite]')

const present = existsSync(migrations)
  ? readdirSync(migrations)
      .filter((entry) => /^\d+_/.test(entry))
      .sort()
  : []
const existing = present.find((entry) => entry.replace(/^\d+_/, '') === name)
if (existing && option !== '--rewrite') fail(`${existing} exists: choose another name, or add --rewrite.`)
if (!existing && option === '--rewrite') fail(`No migration is called ${name}.`)
const folder = existing ?? `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`

const scratch = mkdtempSync(path.join(os.tmpdir(), 'maillage-migration-'))
// The sources are TypeScript, which Node 20 does not read by itself.
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  css: { postcss: {} },
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const script = await difference()
  if (script === '') {
    process.stdout.write('The migrations already lead to prisma/schema.\n')
  } else {
    mkdirSync(path.join(migrations, folder), { recursive: true })
    writeFileSync(path.join(migrations, folder, 'migration.sql'), `${script}\n`)
    process.stdout.write(`prisma/migrations/${folder}/migration.sql\n`)
  }
} finally {
  await vite.close()
  rmSync(scratch, { recursive: true, force: true })
}

/** Applies the migrations before this one to a scratch database and compares it with the models. */
async function difference() {
  const { startDatabase } = await vite.ssrLoadModule('/server/database/start-database.ts')
  const { applyMigrations } = await vite.ssrLoadModule('/server/database/migrations.ts')
  const { migrationScript } = await vite.ssrLoadModule('/server/database/migration-diff.ts')
  const earlier = path.join(scratch, 'migrations')
  for (const entry of present.filter((other) => other < folder)) {
    cpSync(path.join(migrations, entry), path.join(earlier, entry), { recursive: true })
  }
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const database = await startDatabase({ dataDir: path.join(scratch, 'data'), log: quiet })
  try {
    await applyMigrations(database.url, quiet, earlier)
    return await migrationScript(database.url, path.join(root, 'prisma', 'schema'))
  } finally {
    await database.stop()
    rmSync(path.dirname(database.where), { recursive: true, force: true })
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)

// Tests import the Prisma client; this takes 70 ms when it is up to date.
execFileSync(process.execPath, [path.join(here, 'prisma-generate.mjs')], { stdio: 'inherit' })

const database = {
  globalSetup: [path.join(root, 'tests/setup/database-server.ts')],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  root,
  css: { postcss: {} },
  resolve: {
    alias: {
      '~': path.join(root, 'app'),
      '#server': path.join(root, 'server'),
      '#prisma': path.join(root, 'prisma'),
    },
  },
  test: {
    maxWorkers: 2,
    pool: 'forks',
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'prisma/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          ...database,
          globalSetup: [...database.globalSetup, path.join(root, 'tests/setup/product-server.ts')],
        },
      },
      { extends: true, test: { name: 'realtime', include: ['tests/realtime/**/*.test.ts'], ...database } },
    ],
  },
})

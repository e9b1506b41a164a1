import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Locked {
  packages: Record<string, { version?: string }>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
const lock = JSON.parse(read('package-lock.json')) as Locked

/** The lowest version that may be installed, anywhere in the tree, and the advisories that say so. */
const floors: readonly [name: string, floor: string, advisories: string, line?: number][] = [
  ['@remix-run/react', '2.17.5', 'CVE-2025-59057, CVE-2026-21884, CVE-2026-22030, CVE-2026-42342, CVE-2026-53663'],
  ['@remix-run/node', '2.17.5', 'CVE-2025-61686, CVE-2026-53663'],
  ['@remix-run/server-runtime', '2.17.5', 'CVE-2026-22030, CVE-2026-42342, CVE-2026-53663'],
  ['@remix-run/express', '2.17.5', 'goes with the others'],
  ['@remix-run/router', '1.23.4', 'CVE-2026-22029, CVE-2026-40181, CVE-2026-53668'],
  ['react-router', '6.30.6', 'CVE-2026-40181, CVE-2026-53668, GHSA-jjmj-jmhj-qwj2'],
  ['react-router-dom', '6.30.6', 'CVE-2026-40181, CVE-2026-53668, GHSA-jjmj-jmhj-qwj2'],
  ['socket.io-parser', '4.2.7', 'CVE-2026-33151, CVE-2026-69185'],
  ['engine.io', '6.6.12', 'CVE-2026-59725'],
  ['ws', '8.21.0', 'CVE-2026-45736, CVE-2026-48779', 8],
  ['ws', '7.5.11', 'CVE-2026-48779', 7],
  ['express', '4.22.3', 'CVE-2026-82417, CVE-2026-82562'],
  ['qs', '6.16.0', 'CVE-2026-2391, CVE-2025-15284'],
  ['path-to-regexp', '0.1.13', 'CVE-2026-4867, CVE-2024-45296, CVE-2024-52798', 0],
  ['@tiptap/core', '3.30.4', 'GHSA-cp6q-959q-f8rh, AIKIDO-2026-484358'],
  ['@tiptap/extension-link', '3.27.0', 'AIKIDO-2026-801631, CVE-2025-14284'],
  ['prosemirror-view', '1.42.3', 'GHSA-c8x8-7fp4-3x9w'],
  ['linkifyjs', '4.3.2', 'GHSA-95jq-xph2-cx9h'],
  ['nodemailer', '9.0.1', 'CVE-2026-82659'],
  ['sanitize-html', '2.17.5', 'CVE-2026-44990'],
  ['dompurify', '3.4.11', 'CVE-2026-49458'],
  ['undici', '6.24.1', 'CVE-2026-1526'],
  ['prisma', '7.10.0', 'none known below; goes with its engine'],
  ['@prisma/client', '7.10.0', 'none known below; goes with its engine'],
]

/** Floors of packages that nothing installs today: they count as soon as something does. */
const notInstalled = new Set(['sanitize-html', 'dompurify'])

function installed(name: string): { where: string; version: string }[] {
  return Object.entries(lock.packages)
    .filter(([where]) => where === `node_modules/${name}` || where.endsWith(`/node_modules/${name}`))
    .map(([where, { version = '0.0.0' }]) => ({ where, version }))
}

const numbers = (version: string) => version.split('-')[0]!.split('.').map(Number)

/** Whether a version is below another; a pre-release is below its release. */
function isBelow(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)]
  const place = b.findIndex((number, index) => number !== a[index])
  if (place === -1) return version.includes('-')
  return (a[place] ?? 0) < (b[place] ?? 0)
}

describe('what is installed', () => {
  it('holds no package below the floor its advisories set', () => {
    const below = floors.flatMap(([name, floor, advisories, line]) =>
      installed(name)
        .filter(({ version }) => (line === undefined || numbers(version)[0] === line) && isBelow(version, floor))
        .map(({ where, version }) => `${where}: ${version} < ${floor} (${advisories})`),
    )
    expect(below).toEqual([])
  })

  it('keeps every package of a floor on a line of versions that the floor speaks of', () => {
    const lines = (name: string) => floors.filter(([other, , , line]) => other === name && line !== undefined).map(([, , , line]) => line)
    const stray = [...new Set(floors.filter(([, , , line]) => line !== undefined).map(([name]) => name))].flatMap((name) =>
      installed(name)
        .filter(({ version }) => !lines(name).includes(numbers(version)[0]))
        .map(({ where, version }) => `${where}: ${version}`),
    )
    expect(stray).toEqual([])
  })

  it('still finds every package that a floor is set for', () => {
    const gone = floors.map(([name]) => name).filter((name) => installed(name).length === 0 && !notInstalled.has(name))
    expect([...new Set(gone)]).toEqual([])
  })

  it('holds one copy of Yjs and of the models of the editor', () => {
    for (const name of ['yjs', 'y-protocols', 'lib0', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view', 'react', 'react-dom']) {
      expect(installed(name), name).toHaveLength(1)
    }
  })

  it('compares versions by their numbers', () => {
    expect(['8.9.0', '8.20.1', '7.99.0', '8.21.0-rc.1'].every((version) => isBelow(version, '8.21.0'))).toBe(true)
    expect(['8.21.0', '8.21.3', '10.0.0'].some((version) => isBelow(version, '8.21.0'))).toBe(false)
  })
})

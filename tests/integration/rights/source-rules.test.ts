import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Lines of the program (what is generated left out) that match a pattern, as `file: line`. */
function linesWith(pattern: RegExp): string[] {
  return ['app', 'server', 'prisma'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes(`db${path.sep}generated`))
      .flatMap((file) => {
        const source = readFileSync(path.join(root, folder, file), 'utf8')
        return source
          .split('\n')
          .filter((line) => pattern.test(line))
          .map((line) => `${folder}/${file}: ${line.trim()}`)
      }),
  )
}

describe('the program', () => {
  it('builds no statement of SQL from text', () => {
    expect(linesWith(/\$(query|execute)RawUnsafe|Prisma\.raw\(/)).toEqual([])
    // With the driver itself: a text of its own, or one made of names that the program knows.
    const built = linesWith(/\.query(<[^(]*>)?\(\s*`[^`]*\$\{/)
    expect(built.filter((line) => !/server\/database\//.test(line))).toEqual([])
  })

  it('asks no machine for anything but its database and its mail server', () => {
    expect(linesWith(/\bfetch\(|\bhttps?\.(get|request)\(|from '(axios|got|undici|node-fetch)'/)).toEqual([])
  })

  it('makes no HTML from text but in the reviewed places', () => {
    const files = new Set(linesWith(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/).map((line) => line.split(':')[0]))
    // Words with every sign escaped; a script that is the same for all; a component that nobody gives HTML (below).
    expect([...files].sort()).toEqual(['app/domains/guides/running-head.tsx', 'app/ui/preferences-script.tsx', 'app/ui/prose.tsx'])
    expect(linesWith(/<Prose\b[^>]*\shtml=/)).toEqual([])
  })
})

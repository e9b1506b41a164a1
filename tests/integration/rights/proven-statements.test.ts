import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { provenStatements } from './proven-statements'

const tests = fileURLToPath(new URL('../..', import.meta.url))

/** Titles of the tests and groups of a file, as they are written. */
function titlesOf(file: string): Set<string> {
  const source = readFileSync(path.join(tests, file), 'utf8')
  const titles = source.matchAll(
    /\b(?:it|test|describe)(?:\.(?:each|concurrent|serial)(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g,
  )
  return new Set([...titles].map(([, , title]) => (title ?? '').replaceAll("\\'", "'")))
}

const proofs = Object.entries(provenStatements).flatMap(([statement, list]) => list.map((proof) => ({ statement, proof })))

describe('the statements of security', () => {
  it.each(proofs)('$statement is proven by $proof', ({ proof }) => {
    const [file = '', title = ''] = proof.split(' :: ')
    expect(existsSync(path.join(tests, file)), file).toBe(true)
    expect([...titlesOf(file)]).toContain(title)
  })

  it('leaves none of the statements that hold today without a proof', () => {
    // 15 to 17 speak of second factors, which come with the hardening of accounts; 11 and 13 hold durations besides.
    const expected = Array.from({ length: 53 }, (_one, index) => index + 1).filter((number) => ![15, 16, 17].includes(number))
    expect(expected.filter((number) => !(provenStatements[number]?.length ?? 0))).toEqual([])
  })
})

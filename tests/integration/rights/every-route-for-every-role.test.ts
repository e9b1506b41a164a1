import { describe, expect, it } from 'vitest'
import type { Line, Reading } from './matrix/line'
import { everybody, forEachOf, useProduct, type Answer, type Who } from './product'
import { address, hasAction, routeFiles, routeMatrix } from './route-matrix'

const product = useProduct()

/** An answer in the words of the matrix. */
function readingOf({ status, to }: Answer): Reading | number | string {
  if (status !== 302) return status
  return to.startsWith('/connexion?next=') ? 'connexion' : 'ailleurs'
}

async function differences(alone: boolean): Promise<string[]> {
  const found: string[] = []
  const cases = routeMatrix.flatMap((line) => everybody.map((who) => ({ line, who })))
  await forEachOf(cases, async ({ line, who }: { line: Line; who: Who }) => {
    const where = address(line, product.demo(), alone)
    const answer = await product.get(who, where)
    const got = readingOf(answer)
    if (got !== line.reads[who]) found.push(`${who} ${where}: ${got} instead of ${line.reads[who]}`)
  })
  return found.sort()
}

describe('every route, for every role', () => {
  it('leaves no route out of the matrix', () => {
    const known = new Set(routeMatrix.map((line) => line.file))
    expect(routeFiles().filter((file) => !known.has(file))).toEqual([])
  })

  it('speaks of no route that is gone', () => {
    const files = new Set(routeFiles())
    expect([...new Set(routeMatrix.map((line) => line.file))].filter((file) => !files.has(file))).toEqual([])
  })

  it('says who may send the form of every page that takes one', () => {
    const told = new Set(routeMatrix.filter((line) => Object.keys(line.acts ?? {}).length > 0).map((line) => line.file))
    expect(routeFiles().filter((file) => hasAction(file) && !told.has(file))).toEqual(['deconnexion.tsx'])
    expect([...told].filter((file) => !hasAction(file))).toEqual([])
  })

  it('opens each page to those who may, and to nobody else', async () => {
    expect(await differences(false)).toEqual([])
  }, 120_000)

  it('judges each loader by itself, asked alone', async () => {
    expect(await differences(true)).toEqual([])
  }, 120_000)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '#prisma/seed/factories/random'
import { fictitiousSiret } from '#prisma/seed/factories/siret'
import { uuid7 } from '#prisma/seed/factories/identifier'

const passesLuhn = (digits: string) =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
  0

describe('fictitious SIRET numbers', () => {
  test('pass their check, begin with 000 and differ', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (one, other) => {
        const siret = fictitiousSiret(one)
        expect(siret).toMatch(/^000\d{11}$/)
        expect(passesLuhn(siret) && passesLuhn(siret.slice(0, 9))).toBe(true)
        expect(siret === fictitiousSiret(other)).toBe(one === other)
      }),
    )
  })
})

describe('draws', () => {
  test('are the same for the same seed', () => {
    const draw = () => {
      const random = createRandom(7)
      return [random.integer(1, 100), random.pick(['a', 'b', 'c']), random.some([1, 2, 3, 4], 2), random.weighted({ x: 1, y: 3 })]
    }
    expect(draw()).toEqual(draw())
  })

  test('follow their weights', () => {
    const random = createRandom(1)
    const often = Array.from({ length: 4_000 }, () => random.weighted({ rare: 1, often: 3 })).filter((one) => one === 'often').length
    expect(often / 4_000).toBeCloseTo(0.75, 1)
  })
})

test('identifiers of rows written in bulk sort by their time', () => {
  const [early, late] = [uuid7(new Date('2025-01-01')), uuid7(new Date('2026-01-01'))]
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(early < late).toBe(true)
})

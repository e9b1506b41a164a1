import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hues } from '~/ui/hues'
import { accentStyle } from '~/ui/theme/accent'
import { contrast } from '~/ui/theme/contrast'
import { palettes } from '~/ui/theme/palettes'
import { type ColorTokens, tokens } from '~/ui/theme/tokens'

type Token = keyof ColorTokens
type Pair = readonly [front: Token, grounds: readonly Token[]]

const grounds = ['paper', 'surface', 'sunken', 'raised'] as const

/** Text on every ground where it is set. */
const textPairs: readonly Pair[] = [
  ['ink', [...grounds, 'seaSoft', 'ochreSoft', 'laurelSoft', 'brickSoft']],
  ['muted', grounds],
  ['sea', [...grounds, 'seaSoft']],
  ['seaHover', [...grounds, 'seaSoft']],
  ['ochre', [...grounds, 'ochreSoft']],
  ['laurel', [...grounds, 'laurelSoft']],
  ['brick', [...grounds, 'brickSoft']],
  ['onSea', ['sea', 'seaHover']],
  ['onOchre', ['ochre']],
  ['onLaurel', ['laurel']],
  ['onBrick', ['brick', 'brickHover']],
  // The toast is ink with paper on it.
  ['paper', ['ink']],
]

/** Marks that carry meaning: edges of fields, focus ring, lines and surfaces of charts. */
const markPairs: readonly Pair[] = [
  ['edge', grounds],
  ['sea', grounds],
  ['ochre', grounds],
  ['laurel', grounds],
  ['brick', grounds],
  ['sand', ['surface', 'paper']],
]

function failures(scheme: 'light' | 'dark', pairs: readonly Pair[], least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs
      .map((back) => ({ back, ratio: contrast(tokens[scheme][front], tokens[scheme][back]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
  )
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it('every text reads on every ground where it stands (4.5:1)', () => {
    expect(failures(scheme, textPairs, 4.5)).toEqual([])
  })

  it('every mark that carries meaning is seen on its ground (3:1)', () => {
    expect(failures(scheme, markPairs, 3)).toEqual([])
  })
})

describe('colours', () => {
  it('labels on sea, ochre, laurel and brick are dark in the dark scheme', () => {
    for (const token of ['onSea', 'onOchre', 'onLaurel', 'onBrick'] as const) expect(tokens.dark[token]).toBe('#14181B')
  })

  it('are the same in Mantine’s palettes and in the tokens', () => {
    for (const hue of ['sea', 'ochre', 'laurel', 'brick'] as const) {
      expect(palettes[hue][7]).toBe(tokens.light[hue])
      expect(palettes[hue][3]).toBe(tokens.dark[hue])
    }
  })

  it('of people carry white initials, and each has its own name', () => {
    expect(hues.filter((hue) => contrast(hue.color, '#FFFFFF') < 4.5)).toEqual([])
    expect(new Set(hues.map((hue) => hue.name)).size).toBe(12)
  })

  it('a pôle’s own accent is corrected until it reads in both schemes, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const style = accentStyle(`#${value.toString(16).padStart(6, '0')}`)
        if (!style) return false
        const of = (name: `--${string}`) => style[name] ?? ''
        return (
          grounds.every((ground) => contrast(of('--accent-light'), tokens.light[ground]) >= 4.5) &&
          grounds.every((ground) => contrast(of('--accent-dark'), tokens.dark[ground]) >= 4.5) &&
          contrast(of('--on-accent-light'), of('--accent-light')) >= 4.5 &&
          contrast(of('--on-accent-dark'), of('--accent-dark')) >= 4.5
        )
      }),
    )
  })

  it('an accent that is no colour is left out', () => {
    expect(accentStyle('red; background: url(x)')).toBeUndefined()
    expect(accentStyle(null)).toBeUndefined()
  })
})

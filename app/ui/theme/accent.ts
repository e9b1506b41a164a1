import { contrast, luminance, mix } from './contrast'
import { tokens } from './tokens'

const HEX = /^#[0-9a-f]{6}$/i

function corrected(accent: string, ground: string, towards: string): string {
  for (let share = 0; share <= 1; share += 0.04) {
    const candidate = mix(accent, towards, share)
    if (contrast(candidate, ground) >= 4.5) return candidate
  }
  return towards
}

/**
 * The accent a pôle brings, corrected towards ink or light until it reads on paper (4.5:1) in both schemes,
 * as custom properties for a `style` attribute; nothing when the value is not a `#rrggbb` colour.
 */
export function accentStyle(accent: string | null | undefined): Record<`--${string}`, string> | undefined {
  if (!accent || !HEX.test(accent)) return undefined
  const light = corrected(accent, tokens.light.sunken, '#000000')
  const dark = corrected(accent, tokens.dark.raised, '#ffffff')
  const on = (ground: string) => (luminance(ground) > 0.18 ? tokens.dark.paper : '#ffffff')
  return {
    '--accent-light': light,
    '--accent-dark': dark,
    '--on-accent-light': on(light),
    '--on-accent-dark': on(dark),
  }
}

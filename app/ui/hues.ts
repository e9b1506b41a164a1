/**
 * Twelve hues with names, dark enough for white text (4.5:1) and told apart by lightness as well as hue,
 * for people's initials and carets. The name is what one can say aloud: « le curseur prune ».
 */
export interface Hue {
  name: string
  color: `#${string}`
}

export const hues = [
  { name: 'mer', color: '#0B5C73' },
  { name: 'terre cuite', color: '#B2472F' },
  { name: 'olive', color: '#5F6B16' },
  { name: 'prune', color: '#7A2E6B' },
  { name: 'azur', color: '#1F6FB8' },
  { name: 'ocre', color: '#8F5608' },
  { name: 'pin', color: '#1F5137' },
  { name: 'framboise', color: '#B52A5B' },
  { name: 'lavande', color: '#6C57B8' },
  { name: 'ardoise', color: '#45535C' },
  { name: 'nuit', color: '#1E2F6B' },
  { name: 'lagune', color: '#147A6C' },
] as const satisfies readonly Hue[]

/** The hue of a key (an id or a name): always the same one for the same key. */
export function hueOf(key: string): Hue {
  let hash = 2_166_136_261
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 16_777_619)
  return hues[(hash >>> 0) % hues.length] ?? hues[0]
}

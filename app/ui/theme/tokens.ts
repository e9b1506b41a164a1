/**
 * The colours of the interface, by what they are for. `tests/unit/ui/contrast.test.ts` computes every pair
 * in which they meet; components use them as `var(--color-…)`, never a literal colour.
 */
export interface ColorTokens {
  /** Ground of the page. */
  paper: string
  /** Ground of cards, tables and fields. */
  surface: string
  /** Ground of quiet areas: table heads, hovered rows, code. */
  sunken: string
  /** Ground of what floats: menus, dialogs, toasts. */
  raised: string
  /** Text. */
  ink: string
  /** Secondary text. */
  muted: string
  /** Decorative lines between things. */
  line: string
  /** Lines that carry meaning: edges of fields, axes. */
  edge: string
  /** Main action, links. */
  sea: string
  seaHover: string
  onSea: string
  seaSoft: string
  /** Objective, attention. */
  ochre: string
  onOchre: string
  ochreSoft: string
  /** Done, gain. */
  laurel: string
  onLaurel: string
  laurelSoft: string
  /** Late, loss, danger. */
  brick: string
  brickHover: string
  onBrick: string
  brickSoft: string
  /** Second colour of two-part charts, told from sea by lightness too. */
  sand: string
}

export const tokens: Record<'light' | 'dark', ColorTokens> = {
  light: {
    paper: '#FBF8F3',
    surface: '#FFFFFF',
    sunken: '#F4EFE6',
    raised: '#FFFFFF',
    ink: '#1D2B33',
    muted: '#51606A',
    line: '#E4DCCF',
    edge: '#837B6E',
    sea: '#0B5C73',
    seaHover: '#084A5D',
    onSea: '#FFFFFF',
    seaSoft: '#E2F0F3',
    ochre: '#9A5A0B',
    onOchre: '#FFFFFF',
    ochreSoft: '#FBEFD9',
    laurel: '#2F6B3C',
    onLaurel: '#FFFFFF',
    laurelSoft: '#E4F2E6',
    brick: '#A33A2A',
    brickHover: '#822D20',
    onBrick: '#FFFFFF',
    brickSoft: '#FBE9E5',
    sand: '#A58C66',
  },
  dark: {
    paper: '#14181B',
    surface: '#1C2226',
    sunken: '#20272C',
    raised: '#262E34',
    ink: '#E9EEF0',
    muted: '#A9B5BC',
    line: '#323B41',
    edge: '#78858D',
    sea: '#5CC3DB',
    seaHover: '#82D3E6',
    onSea: '#14181B',
    seaSoft: '#17343D',
    ochre: '#F0B45B',
    onOchre: '#14181B',
    ochreSoft: '#392B16',
    laurel: '#7CC58B',
    onLaurel: '#14181B',
    laurelSoft: '#1C3422',
    brick: '#F08C7A',
    brickHover: '#F5AA9C',
    onBrick: '#14181B',
    brickSoft: '#40221D',
    sand: '#8F7C5C',
  },
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The tokens of one scheme as custom properties, `--color-sea-soft` for `seaSoft`. */
export function colorVariables(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens[scheme]).map(([name, value]) => [`--color-${kebab(name)}`, value as string]))
}

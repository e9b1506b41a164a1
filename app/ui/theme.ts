import { Button, createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'
import { palettes } from './theme/palettes'
import { colorVariables, tokens } from './theme/tokens'

const TEXT = "'Atkinson Hyperlegible Next Variable', system-ui, -apple-system, 'Segoe UI', sans-serif"
const TITLES = "'Bricolage Grotesque Variable', 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"

const NAMED = new Set(['sea', 'ochre', 'laurel', 'brick'])

/**
 * Labels of filled buttons follow the scheme: white on the deep light-scheme colours, dark on the pale
 * dark-scheme ones. Mantine decides once, on the server, where the scheme is not known.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  const color = input.color ?? input.theme.primaryColor
  if (!NAMED.has(color)) return resolved
  if (input.variant === 'filled') {
    return { ...resolved, color: `var(--color-on-${color})`, hoverColor: `var(--color-on-${color})` }
  }
  if (input.variant === 'light') {
    return { ...resolved, background: `var(--color-${color}-soft)`, color: `var(--color-${color})` }
  }
  return resolved
}

/** The theme of Maillage: chalk paper, deep sea, ochre. */
export const theme = createTheme({
  colors: palettes,
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  white: '#FFFFFF',
  black: tokens.light.ink,
  fontFamily: TEXT,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.6', xl: '1.6' },
  headings: {
    fontFamily: TITLES,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.35rem + 1.5vw, 2.375rem)', lineHeight: '1.15' },
      h2: { fontSize: '1.4375rem', lineHeight: '1.25' },
      h3: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  radius: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.125rem', xl: '1.75rem' },
  defaultRadius: 'sm',
  shadows: {
    xs: '0 1px 2px rgb(38 35 31 / 6%)',
    sm: '0 1px 3px rgb(38 35 31 / 8%), 0 1px 2px rgb(38 35 31 / 5%)',
    md: '0 6px 20px rgb(38 35 31 / 10%), 0 2px 6px rgb(38 35 31 / 6%)',
    lg: '0 14px 40px rgb(38 35 31 / 14%), 0 4px 12px rgb(38 35 31 / 8%)',
    xl: '0 24px 64px rgb(38 35 31 / 18%)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
})

function mantineVariables(): Record<string, string> {
  return {
    '--mantine-color-text': 'var(--color-ink)',
    '--mantine-color-body': 'var(--color-paper)',
    '--mantine-color-bright': 'var(--color-ink)',
    '--mantine-color-dimmed': 'var(--color-muted)',
    '--mantine-color-placeholder': 'var(--color-muted)',
    '--mantine-color-anchor': 'var(--color-sea)',
    '--mantine-color-error': 'var(--color-brick)',
    '--mantine-color-default': 'var(--color-surface)',
    '--mantine-color-default-hover': 'var(--color-sunken)',
    '--mantine-color-default-color': 'var(--color-ink)',
    '--mantine-color-default-border': 'var(--color-edge)',
    '--mantine-color-disabled': 'var(--color-sunken)',
    '--mantine-color-disabled-color': 'var(--color-muted)',
    '--mantine-color-disabled-border': 'var(--color-line)',
    '--mantine-primary-color-contrast': 'var(--color-on-sea)',
  }
}

/** Adds the colours of the interface to Mantine's variables, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...colorVariables('light'), ...mantineVariables() },
  dark: { ...colorVariables('dark'), ...mantineVariables() },
})

import { useEffect, useSyncExternalStore } from 'react'
import { useNonce } from '~/platform/nonce'

interface RunningWords {
  left: string
  right: string
}

const never = () => () => undefined

/**
 * The running head and foot of a printed edition. The server's page carries them as a style with its nonce; a page
 * reached by a link has no nonce to show, so the browser adopts the same rules as a sheet of its own.
 */
export function RunningHead(words: RunningWords) {
  const nonce = useNonce()
  const fromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const css = runningHead(words)
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [css])
  return fromServer ? <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} /> : null
}

/** Page-margin boxes with words of their own; nothing of a title can end the string or the style. */
export function runningHead({ left, right }: RunningWords): string {
  return `@media print{@page{@top-left{content:${cssString(left)};font:9pt sans-serif}@bottom-left{content:${cssString(right)};font:9pt sans-serif}}}`
}

function cssString(text: string): string {
  const escaped = [...text]
    .map((char) => (/[\p{L}\p{N} ,.’()·«»-]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 32).toString(16)} `))
    .join('')
  return `"${escaped}"`
}

/**
 * The running head and foot of a printed edition, as page-margin boxes; their words cannot come from a style sheet.
 * Nothing of a title can end the string or the style.
 */
export function runningHead({ left, right }: { left: string; right: string }): string {
  return `@media print{@page{@top-left{content:${cssString(left)};font:9pt sans-serif}@bottom-left{content:${cssString(right)};font:9pt sans-serif}}}`
}

function cssString(text: string): string {
  const escaped = [...text].map((char) => (/[\p{L}\p{N} ,.’()·«»-]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 32).toString(16)} `)).join('')
  return `"${escaped}"`
}

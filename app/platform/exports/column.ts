import { NNBSP } from '~/platform/format'

/** What a cell holds; `centimes` are integer cents, shown in euros; `date` is a Date or `yyyy-mm-dd`. */
export type ColumnType = 'text' | 'date' | 'number' | 'integer' | 'centimes'

/** One column of an export: the key of the row, the French heading, and what it holds (text unless said). */
export interface Column<Row> {
  key: keyof Row & string
  label: string
  type?: ColumnType
}

/** Text that a spreadsheet would run as a formula begins with an apostrophe instead (security.md 50). */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

/** The text of a cell that holds words; lists are joined, nothing is an empty cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join(', ')
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (value instanceof Date) return value.toISOString()
  return String(value)
}

/** The figure of a cell, in euros for cents; null when there is none. */
export function cellNumber(value: unknown, type: ColumnType): number | null {
  if (value === null || value === undefined || value === '') return null
  const figure = Number(value)
  if (!Number.isFinite(figure)) return null
  if (type === 'integer') return Math.round(figure)
  return type === 'centimes' ? figure / 100 : figure
}

/** The day of a cell; null when there is none. */
export function cellDate(value: unknown): Date | null {
  if (value === null || value === undefined || value === '') return null
  const date = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(date.getTime()) ? null : date
}

/** « Adhérents (155) » and not what a sheet's name may not hold. */
export function sheetName(name: string): string {
  return (
    name
      .replaceAll(NNBSP, ' ')
      .replace(/[[\]*?:/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31)
      .trim() || 'Feuille'
  )
}

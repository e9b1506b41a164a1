import { stringify } from 'csv-stringify/sync'
import { formatDate } from '~/platform/format'
import { contentDisposition } from '~/platform/storage/content-disposition'
import { cellDate, cellNumber, cellText, guardFormula, type Column } from './column'

/**
 * Rows as the CSV that French spreadsheets open without a question: BOM, semicolons, CRLF, decimal commas,
 * `jj/mm/aaaa`, formulas neutralised.
 */
export function csvText<Row extends object>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify([columns.map((column) => column.label), ...rows.map((row) => columns.map((column) => cell(column, row)))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  })
}

/** A CSV download; `filename` with or without its extension. */
export function csvResponse<Row extends object>(filename: string, columns: readonly Column<Row>[], rows: readonly Row[]): Response {
  return new Response(csvText(columns, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', filename.replace(/(\.csv)?$/i, '.csv')),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function cell<Row extends object>(column: Column<Row>, row: Row): string {
  const value: unknown = row[column.key]
  const type = column.type ?? 'text'
  if (type === 'text') return guardFormula(cellText(value))
  if (type === 'date') {
    const date = cellDate(value)
    return date ? formatDate(date, 'court') : ''
  }
  const figure = cellNumber(value, type)
  if (figure === null) return ''
  // why: no thousands mark, a spreadsheet would read « 1 234 » as text.
  return (type === 'centimes' ? figure.toFixed(2) : String(figure)).replace('.', ',')
}

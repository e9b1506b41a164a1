import ExcelJS from 'exceljs'
import { formatDate, isoDate } from '~/platform/format'
import { contentDisposition } from '~/platform/storage/content-disposition'
import { cellDate, cellNumber, cellText, guardFormula, sheetName, type Column, type ColumnType } from './column'

/** What a workbook holds: one sheet of rows, and a sheet that says what it is. */
export interface Workbook<Row> {
  /** Name of the sheet and title of the document. */
  sheet: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Where the figures come from ("Registre des adhésions du pôle, au 3 décembre 2026"). */
  source?: string
}

const numberFormats = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: 'General',
  integer: '#,##0',
  centimes: '#,##0.00 "€"',
} satisfies Record<ColumnType, string>

/** Rows as a typed workbook: real dates and figures, heading kept in sight, filters, and an « À propos » sheet. */
export async function xlsxBuffer<Row extends object>(content: Workbook<Row>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Maillage'
  workbook.title = content.sheet
  const sheet = workbook.addWorksheet(sheetName(content.sheet), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = content.columns.map((column) => ({
    header: column.label,
    key: column.key,
    width: width(column, content.rows),
    style: { numFmt: numberFormats[column.type ?? 'text'], alignment: { vertical: 'top', wrapText: isText(column) } },
  }))
  for (const row of content.rows) sheet.addRow(content.columns.map((column) => cell(column, row)))
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).numFmt = '@'
  if (content.columns.length > 0) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: content.columns.length } }
  }
  addAbout(workbook, content)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** An XLSX download; `filename` with or without its extension. */
export async function xlsxResponse<Row extends object>(filename: string, content: Workbook<Row>): Promise<Response> {
  return new Response(new Uint8Array(await xlsxBuffer(content)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': contentDisposition('attachment', filename.replace(/(\.xlsx)?$/i, '.xlsx')),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function addAbout<Row extends object>(workbook: ExcelJS.Workbook, content: Workbook<Row>): void {
  const about = workbook.addWorksheet('À propos')
  about.columns = [{ width: 22 }, { width: 80 }]
  about.addRow(['Titre', guardFormula(content.sheet)])
  if (content.source) about.addRow(['Source', guardFormula(content.source)])
  about.addRow(['Extrait le', formatDate(new Date(), 'long')])
  about.addRow(['Nombre de lignes', content.rows.length])
  about.getColumn(1).font = { bold: true }
}

function isText<Row>(column: Column<Row>): boolean {
  return (column.type ?? 'text') === 'text'
}

function cell<Row extends object>(column: Column<Row>, row: Row): ExcelJS.CellValue {
  const value: unknown = row[column.key]
  const type = column.type ?? 'text'
  if (type === 'text') return guardFormula(cellText(value))
  if (type === 'date') {
    const date = cellDate(value)
    // why: exceljs writes the UTC day; the day of the trade is the one in Paris.
    return date ? new Date(`${isoDate(date)}T00:00:00Z`) : null
  }
  return cellNumber(value, type)
}

/** Wide enough for most cells of the first rows, in characters. */
function width<Row extends object>(column: Column<Row>, rows: readonly Row[]): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, isText(column) ? cellText(row[column.key]).length : 12), column.label.length)
  return Math.min(60, Math.max(10, longest + 2))
}

import ExcelJS from 'exceljs'

export interface SheetColumn {
  header: string
  width: number
}

export interface Sheet {
  name: string
  columns: SheetColumn[]
  rows: ExcelJS.CellValue[][]
  /** Columns (1, 2…) that take a whole number from 0 to 4 or nothing; their lines are 2 to the last. */
  levels?: { columns: number[]; most: number }
}

/** The first sheet of every workbook: what this is, where it comes from, what one may do with it. */
export interface Notice {
  titre: string
  lines: string[]
  source: string
  date: string
  licence: string
}

/** An XLSX file: a notice, then the sheets, with frozen and filtered headings, ready to print on A4. */
export async function workbook(notice: Notice, sheets: Sheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Maillage'
  addNotice(book, notice)
  for (const sheet of sheets) addSheet(book, sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const

function addNotice(book: ExcelJS.Workbook, { titre, lines, source, date, licence }: Notice): void {
  const sheet = book.addWorksheet('Lisez-moi', { pageSetup: { ...page, orientation: 'portrait' } })
  sheet.getColumn(1).width = 100
  sheet.addRow([titre]).font = { bold: true, size: 16 }
  sheet.addRow([])
  for (const line of [...lines, '', `Source\u202f: ${source}`, `Date\u202f: ${date}`, `Licence\u202f: ${licence}`]) {
    sheet.addRow([line]).alignment = { wrapText: true, vertical: 'top' }
  }
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows, levels }: Sheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { ...page, printTitlesRow: '1:1' } })
  sheet.columns = columns.map(({ header, width }) => ({ header, width, style: { alignment: { wrapText: true, vertical: 'top' } } }))
  sheet.getRow(1).font = { bold: true, color: { argb: 'FFFFFFFF' } }
  sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B5C73' } }
  sheet.addRows(rows)
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  for (const column of levels?.columns ?? []) {
    for (let row = 2; row <= rows.length + 1; row++) {
      sheet.getCell(row, column).dataValidation = {
        type: 'whole',
        operator: 'between',
        allowBlank: true,
        formulae: [0, levels?.most ?? 4],
        showErrorMessage: true,
        errorTitle: 'Niveau',
        error: `Un nombre entier de 0 à ${levels?.most ?? 4}, ou rien.`,
      }
    }
  }
}

import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Column } from '~/platform/exports/column'
import { xlsxBuffer, xlsxResponse } from '~/platform/exports/xlsx.server'

interface Line {
  nom: string
  entree: Date | string | null
  structures: number
  montant: number | null
}

const columns: Column<Line>[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'entree', label: 'Entrée', type: 'date' },
  { key: 'structures', label: 'Structures', type: 'integer' },
  { key: 'montant', label: 'Montant', type: 'centimes' },
]
const rows: Line[] = [
  { nom: '=1+1', entree: new Date('2026-06-30T22:30:00Z'), structures: 155, montant: 123_450 },
  { nom: 'Aide du Var', entree: null, structures: 0, montant: null },
]

async function read(buffer: Buffer) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(buffer as unknown as ArrayBuffer)
  return workbook
}

test('cells are typed: days, figures and euros can be sorted and summed', async () => {
  const sheet = (await read(await xlsxBuffer({ sheet: 'Adhérents', columns, rows }))).worksheets[0]
  expect(sheet?.getCell('B2').value).toEqual(new Date('2026-07-01T00:00:00Z'))
  expect(sheet?.getCell('B2').numFmt).toBe('dd/mm/yyyy')
  expect(sheet?.getCell('C2').value).toBe(155)
  expect(sheet?.getCell('D2').value).toBe(1234.5)
  expect(sheet?.getCell('D3').value).toBeNull()
})

test('a text that begins like a formula stays a text', async () => {
  const cell = (await read(await xlsxBuffer({ sheet: 'Adhérents', columns, rows }))).worksheets[0]?.getCell('A2')
  expect(cell?.value).toBe("'=1+1")
  expect(cell?.formula).toBeUndefined()
})

test('the heading stays in sight, and a sheet says what this is, from where and when', async () => {
  const workbook = await read(await xlsxBuffer({ sheet: 'Adhérents [2026]', columns, rows, source: 'Registre du pôle' }))
  const [sheet, about] = workbook.worksheets
  expect(sheet?.name).toBe('Adhérents  2026')
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(about?.getColumn(2).values).toEqual(expect.arrayContaining(['Registre du pôle', 2]))
})

test('the download is a workbook under its own name', async () => {
  const response = await xlsxResponse('adherents', { sheet: 'Adhérents', columns, rows })
  expect(response.headers.get('Content-Type')).toContain('spreadsheetml')
  expect(response.headers.get('Content-Disposition')).toContain('filename="adherents.xlsx"')
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
})

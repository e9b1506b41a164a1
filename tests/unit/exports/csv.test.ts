import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvResponse, csvText } from '~/platform/exports/csv.server'
import type { Column } from '~/platform/exports/column'

interface Line {
  nom: string | string[] | null
  entree: Date | string | null
  etp: number | null
  montant: number | null
}

const columns: Column<Line>[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'entree', label: 'Entrée', type: 'date' },
  { key: 'etp', label: 'ETP', type: 'number' },
  { key: 'montant', label: 'Cotisation', type: 'centimes' },
]
const line = (over: Partial<Line>): Line => ({ nom: null, entree: null, etp: null, montant: null, ...over })

test('a spreadsheet set to French opens the file without a question', () => {
  const text = csvText(columns, [line({ nom: 'Œuvre du Var', entree: '2026-12-03', etp: 1234.5, montant: 123_450 })])
  expect(text).toBe('\ufeffNom;Entrée;ETP;Cotisation\r\nŒuvre du Var;03/12/2026;1234,5;1234,50\r\n')
})

test('an instant late in the evening keeps the day it has in Paris', () => {
  expect(csvText(columns, [line({ entree: new Date('2026-06-30T22:30:00Z') })])).toContain('01/07/2026')
})

test.each(['=HYPERLINK("http://x")', '+33 4', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'a cell that reads %j is not run as a formula',
  (nom) => {
    const [, row] = parse(csvText(columns, [line({ nom })]), { bom: true, delimiter: ';' }) as string[][]
    expect(row?.[0]).toBe(`'${nom}`)
  },
)

test('a negative figure stays a figure', () => {
  expect(csvText(columns, [line({ etp: -3.5, montant: -100 })])).toContain(';-3,5;-1,00')
})

test('semicolons, quotes, line breaks and lists survive the trip', () => {
  const rows = [line({ nom: 'A;"B"\nC' }), line({ nom: ['ménage', 'garde'] })]
  const [, first, second] = parse(csvText(columns, rows), { bom: true, delimiter: ';' }) as string[][]
  expect([first?.[0], second?.[0]]).toEqual(['A;"B"\nC', 'ménage, garde'])
})

test('the download carries its French name in the way every browser reads', () => {
  const response = csvResponse('Adhérents « 2026 »', columns, [])
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('Content-Disposition')).toBe(
    `attachment; filename="Adherents _ 2026 _.csv"; filename*=UTF-8''Adh%C3%A9rents%20%C2%AB%202026%20%C2%BB.csv`,
  )
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
})

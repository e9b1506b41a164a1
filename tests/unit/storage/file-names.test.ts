import { expect, test } from 'vitest'
import { contentDisposition, safeFilename } from '~/platform/storage/content-disposition'

test('a name cannot end the header or name a folder', () => {
  expect(contentDisposition('attachment', '../a"\r\nSet-Cookie: x=1; é.pdf')).toBe(
    `attachment; filename="a_Set-Cookie: x=1_ e.pdf"; filename*=UTF-8''a%22Set-Cookie%3A%20x%3D1%3B%20%C3%A9.pdf`,
  )
})

test('a name cannot be read backwards, start hidden, or be endless', () => {
  expect(safeFilename('facture\u202efdp.exe')).toBe('facturefdp.exe')
  expect(safeFilename('.htaccess')).toBe('htaccess')
  expect(safeFilename('C:\\Users\\moi\\Grille.xlsx')).toBe('Grille.xlsx')
  expect(safeFilename(`${'é'.repeat(300)}.docx`)).toHaveLength(160)
  expect(safeFilename(`${'é'.repeat(300)}.docx`)).toMatch(/\.docx$/)
  expect(safeFilename('\ud800.')).toBe('fichier')
})

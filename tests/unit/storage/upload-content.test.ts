import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { xlsxBuffer } from '~/platform/exports/xlsx.server'
import { Invalid, TooLarge } from '~/platform/errors'
import { checkUpload } from '~/platform/storage/check-upload.server'
import { documentKinds, imageKinds } from '~/platform/storage/upload-kind'
import { docxFile, zipFile } from '../../setup/zip-file'

const accept = [...documentKinds, ...imageKinds]
const check = (nom: string, bytes: Buffer | string, maxBytes = 1_000_000) =>
  checkUpload({ nom, bytes: Buffer.from(bytes) }, { accept, maxBytes })
const pdf = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()

describe('what is what it says', () => {
  test('documents and images of the accepted kinds come in', async () => {
    expect(await check('Guide.PDF', pdf)).toBe('PDF')
    expect(await check('fiche.docx', docxFile())).toBe('DOCX')
    expect(await check('grille.xlsx', await xlsxBuffer({ sheet: 'A', columns: [], rows: [] }))).toBe('XLSX')
    expect(await check('lettre.odt', zipFile([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]))).toBe('ODT')
    expect(await check('schema.png', png)).toBe('PNG')
  })

  test('words come in as UTF-8 or as old Windows files', async () => {
    expect(await check('notes.txt', 'Été à Sète\r\n')).toBe('TXT')
    expect(await check('liste.csv', Buffer.from('pr\xe9nom;\x80\r\n', 'latin1'))).toBe('CSV')
    expect(await check('MZ.md', 'BM et MZ : des mots')).toBe('MD')
  })
})

describe('what lies is refused', () => {
  test.each([
    ['a program called PDF', 'guide.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a picture called Word', 'fiche.docx', png],
    ['a Word document called Excel', 'grille.xlsx', docxFile()],
    ['a plain zip called Word', 'fiche.docx', zipFile([{ name: 'a.txt', content: 'a' }])],
    ['a web page called text', 'notes.txt', Buffer.from('\ufeff \n<!DOCTYPE html><script>alert(1)</script>')],
    ['a drawing with scripts called text', 'notes.md', Buffer.from('<svg onload="alert(1)">')],
    ['a PDF called text', 'notes.txt', Buffer.from(pdf)],
    ['a shell script called text', 'notes.txt', Buffer.from('#!/bin/sh\nrm -rf /')],
    ['a text with NUL', 'liste.csv', Buffer.from('a;b\0c')],
    ['a text with bytes that are no letter anywhere', 'liste.csv', Buffer.from('a\x81b', 'latin1')],
  ])('%s', async (_what, nom, bytes) => {
    await expect(check(nom, bytes)).rejects.toThrow(/n’est pas celui qu’annonce son nom/)
  })

  test.each(['dessin.svg', 'page.html', 'jeu.exe', 'fiche.pdf.exe', 'macro.xlsm', 'archive.zip', 'sansextension', 'ancien.doc'])(
    'the extension of %s is not on the list',
    async (nom) => {
      const refusal = await check(nom, pdf).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(Invalid)
      expect(refusal).toMatchObject({ status: 422, fields: { fichier: [expect.stringContaining('Formats admis')] } })
    },
  )

  test('an empty file is refused, and one over the limit answers 413', async () => {
    await expect(check('vide.txt', '')).rejects.toThrow(/vide/)
    await expect(check('gros.txt', 'a'.repeat(21), 20)).rejects.toBeInstanceOf(TooLarge)
  })
})

describe('documents that would swell are refused without being opened', () => {
  test('one that announces more than 250 MB once expanded', async () => {
    const bomb = docxFile([{ name: 'word/media/a.xml', content: 'x', method: 8, claimedSize: 300_000_000 }])
    await expect(check('bombe.docx', bomb)).rejects.toThrow(/démesuré/)
  })

  test('one whose parts add up to it', async () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({
      name: `word/${index}.xml`,
      content: 'x',
      method: 8,
      claimedSize: 10_000_000,
    }))
    await expect(check('bombe.docx', docxFile(parts))).rejects.toThrow(/démesuré/)
  })

  test('one with more than 5,000 entries', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}` }))
    await expect(check('foule.docx', docxFile(many))).rejects.toThrow(/démesuré/)
  })

  test('one whose entries share the same bytes', async () => {
    const shared = docxFile([{ name: 'word/b.xml', content: 'x', claimedOffset: 0 }])
    await expect(check('partage.docx', shared)).rejects.toThrow(/abîmé/)
  })

  test('one that lies about the size of a stored entry', async () => {
    await expect(check('menteur.docx', docxFile([{ name: 'word/b.xml', content: 'xxxx', claimedSize: 1 }]))).rejects.toThrow(/abîmé/)
  })

  test('one that is truncated or protected by a password', async () => {
    await expect(check('coupe.docx', docxFile().subarray(0, -10))).rejects.toThrow(/abîmé/)
    await expect(check('secret.docx', docxFile([{ name: 'word/b.xml', content: 'x', encrypted: true }]))).rejects.toThrow(/mot de passe/)
  })

  test('one that carries macros', async () => {
    await expect(check('macros.docx', docxFile([{ name: 'word/vbaProject.bin', content: 'x' }]))).rejects.toThrow(/macros/)
  })
})

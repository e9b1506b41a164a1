import { describe, expect, test } from 'vitest'
import { validateDocument } from '~/editor/document-rules'
import { french } from '#prisma/seed/content/french'
import { guideSource } from '#prisma/seed/content/guide-source'
import { referenceTable } from '#prisma/seed/content/reference-table'
import { markdownDocument } from '#prisma/seed/content/markdown-document'

describe('the texts of the demonstration', () => {
  test.each([
    'gpec-pas-a-pas',
    'accueillir-un-nouveau-salarie',
    'prevenir-les-risques-a-domicile',
    'entretien-de-parcours-professionnel',
    'fiche-action-initiatives-ess',
    'dix-actions-lorraine-2009',
  ])('%s has a title, a summary and chapters that an editor accepts', async (slug) => {
    const guide = await guideSource(slug)
    expect(guide.titre.length).toBeGreaterThan(10)
    expect(guide.resume.length).toBeGreaterThan(40)
    expect(guide.chapitres.length).toBeGreaterThan(0)
    for (const { titre, contenu } of guide.chapitres) expect(validateDocument(contenu), titre).toBeNull()
    expect(guide.texte).not.toMatch(/\*\*|\| ?---|\]\(/)
  })

  test('relate the ten actions of Lorraine, in the order of the source', async () => {
    const actions = await referenceTable<'number'>('lorraine-actions-2009')
    const { chapitres } = await guideSource('dix-actions-lorraine-2009')
    const headings = chapitres[1]?.contenu.content
      ?.filter((node) => node.type === 'heading')
      .map((node) => node.content?.[0]?.text?.split('.')[0])
    expect(headings).toEqual(actions.map((one) => one.number))
  })

  test('are set as French is printed', () => {
    expect(french("L'aide : 1 607 heures, 15 %, « ici » !")).toBe('L’aide\u202f: 1\u202f607 heures, 15\u00a0%, «\u202fici\u202f»\u202f!')
  })
})

describe('the small Markdown', () => {
  const shape = (source: string) => markdownDocument(source).content?.map((node) => node.type)

  test('knows headings, paragraphs, lists, tasks, quotations and rules', () => {
    expect(shape('## A\n\nb\n\n- c\n- d\n\n1. e\n\n- [x] f\n\n> g\n\n---')).toEqual([
      'heading',
      'paragraph',
      'bulletList',
      'orderedList',
      'taskList',
      'blockquote',
      'horizontalRule',
    ])
  })

  test('takes the first row of a table as headings, and the first column of a form', () => {
    const kinds = (source: string) => markdownDocument(source).content?.[0]?.content?.map((row) => row.content?.map((cell) => cell.type))
    expect(kinds('| a | b |\n|---|---|\n| c | d |')).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
    ])
    expect(kinds('| a | b |\n| c | d |')).toEqual([
      ['tableHeader', 'tableCell'],
      ['tableHeader', 'tableCell'],
    ])
  })

  test('marks bold, italic and links inside a sentence', () => {
    const marks = markdownDocument('a **b** *c* [d](https://essai.test)').content?.[0]?.content?.map((one) => one.marks?.[0]?.type)
    expect(marks).toEqual([undefined, 'bold', undefined, 'italic', undefined, 'link'])
  })
})

import { expect, test } from 'vitest'
import { ficheActionDocument } from '~/domains/guides/fiche-action.template'
import { initialUpdate } from '~/editor/document-content.server'
import { validateDocument } from '~/editor/document-rules'
import { documentHeadings, documentText } from '~/editor/document-text'

const document = ficheActionDocument('Pérenniser les initiatives d’ESS')

test('the fiche action has every heading of the form, in its order', () => {
  expect(documentHeadings(document, 'fiche').map((heading) => heading.text)).toEqual([
    'Contexte',
    'Enjeux',
    'Description du projet',
    'Mission 1',
    'Mission 2',
    'Mission 3',
    'Mission 4',
    'Modalités de mise en œuvre',
    'Partenaires',
    'Résultats attendus',
    'Résultats quantitatifs',
    'Résultats qualitatifs',
    'Pilotage',
    'Moyens nouveaux nécessaires',
  ])
})

test('the fiche action names territory, number, title, dates and partners as fields', () => {
  const text = documentText(document)
  for (const field of ['Territoire', 'N°', 'Titre', 'Date de début', 'Durée', 'Initiateurs', 'Autres partenaires'])
    expect(text).toContain(field)
  expect(text).toContain('Pérenniser les initiatives d’ESS')
})

test('the fiche action is a document the hub accepts', () => {
  expect(validateDocument(document)).toBeNull()
  expect(initialUpdate(document).length).toBeGreaterThan(0)
})

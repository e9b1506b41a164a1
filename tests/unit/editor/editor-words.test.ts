import { expect, test } from 'vitest'
import type { CollaborationState } from '~/editor/collaboration-provider'
import { countWords } from '~/editor/document-text'
import { completeLink } from '~/editor/link-dialog'
import { distinctPeople } from '~/editor/presence'
import { saveStatus } from '~/editor/save-status'
import { matchSlashItems } from '~/editor/slash-items'

const state: CollaborationState = {
  status: 'synced',
  loaded: true,
  refusal: null,
  access: 'write',
  pendingCount: 0,
  lastSavedAt: null,
  people: [],
  self: null,
}

test('the indicator calls saved only what the server confirmed', () => {
  expect(saveStatus({ ...state, lastSavedAt: new Date('2026-01-12T13:02:00Z') }).text).toBe('Enregistré à 14:02')
  expect(saveStatus({ ...state, pendingCount: 2, lastSavedAt: new Date() }).text).toBe('Enregistrement…')
  expect(saveStatus({ ...state, status: 'offline', pendingCount: 3 }).text).toBe('Hors ligne, 3\u00a0modifications en attente')
  expect(saveStatus({ ...state, status: 'offline', pendingCount: 1 }).text).toBe('Hors ligne, 1\u00a0modification en attente')
  expect(saveStatus({ ...state, access: 'read' }).text).toBe('Lecture seule')
  expect(saveStatus({ ...state, status: 'refused', refusal: { reason: 'schema', message: 'Rechargez la page.' } })).toEqual({
    tone: 'refused',
    text: 'Rechargez la page.',
  })
})

test.each([
  ['numerotee', 'Liste numérotée'],
  ['Numérotée', 'Liste numérotée'],
  ['tache', 'Liste de tâches'],
  ['a faire', 'Liste de tâches'],
  ['separateur', 'Séparateur'],
  ['titre 2', 'Titre 2'],
  ['h3', 'Titre 3'],
  ['photo', 'Image'],
])('the insertion menu finds « %s » as %s, accents or not', (query, title) => {
  expect(matchSlashItems(query)[0]?.title).toBe(title)
})

test('the insertion menu shows everything at first and nothing for what it does not know', () => {
  expect(matchSlashItems('').length).toBeGreaterThan(10)
  expect(matchSlashItems('xyzzy')).toEqual([])
})

test.each([
  ['pole-sap.fr/guide', 'https://pole-sap.fr/guide'],
  ['https://pole-sap.fr', 'https://pole-sap.fr'],
  ['ada@exemple.fr', 'mailto:ada@exemple.fr'],
  ['04 91 00 00 00', 'tel:0491000000'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['bonjour tout le monde', null],
  ['', null],
])('a link typed as « %s » leads to %s', (typed, href) => {
  expect(completeLink(typed)).toBe(href)
})

test('a person with two windows is shown once, oneself first', () => {
  const person = (clientId: number, userId: string) => ({ clientId, userId, name: userId, color: '#0b5c73', access: 'write' as const })
  const self = person(3, 'moi')
  expect(distinctPeople([person(1, 'ada'), person(2, 'ada'), self], self).map((one) => one.userId)).toEqual(['moi', 'ada'])
})

test('words are counted as French counts them', () => {
  expect(countWords('L’aide à domicile, aujourd’hui : 155 structures.')).toBe(8)
})

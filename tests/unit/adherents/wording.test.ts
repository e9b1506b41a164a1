import { expect, test } from 'vitest'
import { growthMessage } from '~/domains/adherents/growth-message'
import { countSentence, sinceSentence, sinceText } from '~/domains/adherents/structure.wording'

const years = [
  { annee: 2006, effectif: 20 },
  { annee: 2007, effectif: null },
  { annee: 2012, effectif: 155 },
  { annee: 2026, effectif: 158 },
]
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('the curve says how far the last known year was from the objective', () => {
  expect(plain(growthMessage({ annees: years, objectif: { annee: 2013, valeur: 200 } }))).toBe(
    '155 structures adhérentes en 2012, 45 de moins que l’objectif de 2013',
  )
})

test('an objective that is reached says so; without one, the curve says where the network stands', () => {
  expect(plain(growthMessage({ annees: years, objectif: { annee: 2012, valeur: 150 } }))).toContain('est atteint')
  expect(plain(growthMessage({ annees: years, objectif: null }))).toBe('158 structures adhérentes en 2026')
  expect(growthMessage({ annees: [], objectif: null })).toBe('Aucune année connue')
})

test('the count sentence agrees in number and says out of how many', () => {
  expect(plain(countSentence({ total: 155, among: 155, filters: { statut: 'ADHERENTE' } }))).toBe('155 structures adhérentes')
  expect(plain(countSentence({ total: 1, among: 155, filters: { statut: 'ADHERENTE' } }))).toBe('1 structure adhérente sur 155')
  expect(plain(countSentence({ total: 0, among: 0, filters: { statut: 'CANDIDATE' } }))).toBe('0 structure candidate')
})

test('a structure taken over is « déjà » a member: its date of entry is not invented', () => {
  expect(sinceText({ statutDepuis: '2012-12-31', reprise: true })).toBe('déjà en 2012')
  expect(sinceSentence({ statut: 'ADHERENTE', statutDepuis: '2012-12-31', reprise: true })).toBe('Déjà adhérente au 31 décembre 2012')
  expect(sinceSentence({ statut: 'PARTIE', statutDepuis: '2026-03-01', reprise: false })).toBe('Partie depuis le 1er mars 2026')
})

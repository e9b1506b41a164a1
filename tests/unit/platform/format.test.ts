import { describe, expect, it } from 'vitest'
import {
  compareFrench,
  daysBetween,
  foldText,
  formatCount,
  formatDate,
  formatDateTime,
  formatDaysAway,
  formatDepartement,
  formatDuration,
  formatFileSize,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRelative,
  formatSigned,
  formatSiret,
  initials,
  isoDate,
  parseFrenchDate,
  parseFrenchNumber,
  parseMoney,
  typographie,
} from '~/platform/format'

describe('dates', () => {
  it('are written as people say them, in Paris', () => {
    expect(formatDate('2026-12-03')).toBe('3 décembre 2026')
    expect(formatDate('2026-12-03', 'jour')).toBe('jeudi 3 décembre')
    expect(formatDate('2026-12-03', 'complet')).toBe('jeudi 3 décembre 2026')
    expect(formatDate('2026-12-03', 'court')).toBe('03/12/2026')
    expect(formatDate('2026-12-03', 'mois')).toBe('décembre 2026')
    expect(formatDate('2026-01-01')).toBe('1er janvier 2026')
    expect(formatDate('2026-01-01', 'court')).toBe('01/01/2026')
    expect(formatDate('2026-01-11')).toBe('11 janvier 2026')
    expect(formatDate('2026-01-01', 'jour')).toBe('jeudi 1er janvier')
    expect(formatDate(null)).toBe('—')
    expect(formatDate('n’importe quoi')).toBe('—')
  })

  it('follow the Paris clock in winter and in summer', () => {
    expect(formatDateTime('2026-01-31T23:30:00Z')).toBe('1er février 2026 à 00:30')
    expect(formatDateTime('2026-06-30T22:30:00Z')).toBe('1er juillet 2026 à 00:30')
    expect(isoDate('2026-06-30T22:30:00Z')).toBe('2026-07-01')
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-30T00:00:00Z')).toBe(2)
  })

  it('say how long ago something was', () => {
    const now = '2026-11-22T10:00:00Z'
    expect(formatRelative('2026-11-22T09:59:40Z', now)).toBe('à l’instant')
    expect(formatRelative('2026-11-22T09:55:00Z', now)).toBe('il y a 5\u00a0min')
    expect(formatRelative('2026-11-22T07:00:00Z', now)).toBe('il y a 3\u00a0h')
    expect(formatRelative('2026-11-21T08:00:00Z', now)).toBe('hier à 09:00')
    expect(formatRelative('2026-11-10T08:00:00Z', now)).toBe('il y a 12\u00a0jours')
    expect(formatRelative('2026-01-10T08:00:00Z', now)).toBe('le 10 janvier 2026')
    expect(formatRelative('2026-11-22T10:10:00Z', now)).toBe('dans 10\u00a0min')
    expect(formatDaysAway('2026-11-22', now)).toBe('aujourd’hui')
    expect(formatDaysAway('2027-02-10', now)).toBe('dans 80\u00a0jours')
    expect(formatDaysAway('2026-11-20', now)).toBe('il y a 2\u00a0jours')
  })

  it('name periods without repeating the year', () => {
    expect(formatPeriod('2026-01-01', '2026-12-31')).toBe('du 1er janvier au 31 décembre 2026')
    expect(formatPeriod('2025-07-01', '2026-06-30')).toBe('du 1er juillet 2025 au 30 juin 2026')
    expect(formatPeriod('2025-07-01', null)).toBe('depuis le 1er juillet 2025')
    expect(formatPeriod(null, '2026-06-30')).toBe('jusqu’au 30 juin 2026')
  })

  it('are read as the French type them, and impossible days are refused', () => {
    expect(parseFrenchDate('03/12/2026')).toBe('2026-12-03')
    expect(parseFrenchDate(' 3.2.2026 ')).toBe('2026-02-03')
    expect(parseFrenchDate('2026-02-28')).toBe('2026-02-28')
    expect(parseFrenchDate('30/02/2026')).toBeNull()
    expect(parseFrenchDate('2026-13-01')).toBeNull()
    expect(parseFrenchDate('demain')).toBeNull()
  })
})

describe('figures', () => {
  it('use a thin space between thousands and a comma', () => {
    expect(formatNumber(1234567)).toBe('1\u202f234\u202f567')
    expect(formatNumber(1234.56, 1)).toBe('1\u202f234,6')
    expect(formatNumber(null)).toBe('—')
    expect(formatNumber(Number.NaN)).toBe('—')
    expect(formatSigned(-1234)).toBe('\u22121\u202f234')
    expect(formatSigned(12)).toBe('+12')
    expect(formatSigned(0)).toBe('0')
    expect(formatPercent(0.256, 1)).toBe('25,6\u00a0%')
  })

  it('write money from integer cents', () => {
    expect(formatMoney(123450)).toBe('1\u202f234,50\u00a0€')
    expect(formatMoney(123400)).toBe('1\u202f234\u00a0€')
    expect(formatMoney(123400, { cents: true })).toBe('1\u202f234,00\u00a0€')
    expect(formatMoney(0)).toBe('0\u00a0€')
    expect(formatMoney(undefined)).toBe('—')
  })

  it('are read with any space, comma or point', () => {
    expect(parseFrenchNumber('1 234,56')).toBe(1234.56)
    expect(parseFrenchNumber('1\u202f234.5')).toBe(1234.5)
    expect(parseFrenchNumber('12a')).toBeNull()
    expect(parseFrenchNumber('')).toBeNull()
    expect(parseFrenchNumber('1,2,3')).toBeNull()
    expect(parseMoney('1 234,56 €')).toBe(123456)
    expect(parseMoney('0,1')).toBe(10)
    expect(parseMoney('19,99')).toBe(1999)
    expect(parseMoney('-5')).toBe(-500)
    expect(parseMoney('1,234')).toBeNull()
  })

  it('survive a round trip through what is shown', () => {
    for (const cents of [0, 1, 99, 100, 123456, 99_999_999]) expect(parseMoney(formatMoney(cents))).toBe(cents)
  })

  it('write sizes and durations with their units', () => {
    expect(formatFileSize(1)).toBe('1\u00a0octet')
    expect(formatFileSize(820)).toBe('820\u00a0octets')
    expect(formatFileSize(1_400_000)).toBe('1,4\u00a0Mo')
    expect(formatFileSize(52_000)).toBe('52\u00a0ko')
    expect(formatDuration(45)).toBe('45\u00a0min')
    expect(formatDuration(120)).toBe('2\u00a0h')
    expect(formatDuration(95)).toBe('1\u00a0h\u00a035')
  })
})

describe('words', () => {
  it('are singular for 0 and 1.5 and plural from 2', () => {
    expect(formatCount(0, 'structure')).toBe('0\u00a0structure')
    expect(formatCount(1.5, 'heure')).toBe('1,5\u00a0heure')
    expect(formatCount(2, 'structure')).toBe('2\u00a0structures')
    expect(formatCount(3, 'réseau', 'réseaux')).toBe('3\u00a0réseaux')
  })

  it('join as in a sentence', () => {
    expect(formatList([])).toBe('')
    expect(formatList(['a'])).toBe('a')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b et c')
    expect(formatList(['a', 'b'], 'ou')).toBe('a ou b')
  })

  it('group the digits of a SIREN and a SIRET', () => {
    expect(formatSiret('00012345600017')).toBe('000\u00a0123\u00a0456\u00a000017')
    expect(formatSiret('000 123 456')).toBe('000\u00a0123\u00a0456')
    expect(formatSiret('12')).toBe('12')
    expect(formatDepartement('2A', 'Corse-du-Sud')).toBe('Corse-du-Sud (2A)')
  })

  it('give the initials of people and structures', () => {
    expect(initials('Inès de La Tour')).toBe('IT')
    expect(initials('élodie')).toBe('É')
    expect(initials('')).toBe('')
  })

  it('take French typography, and fold for comparison', () => {
    expect(typographie("Prêt ? « Oui » : l'équipe !")).toBe('Prêt\u202f? «\u202fOui\u202f»\u202f: l’équipe\u202f!')
    expect(typographie('https://exemple.test')).toBe('https://exemple.test')
    expect(foldText('Œuvre À Façon')).toBe('oeuvre a facon')
    expect(['Zèbre', 'éclair', 'Eau', 'Lot 10', 'Lot 9'].sort(compareFrench)).toEqual(['Eau', 'éclair', 'Lot 9', 'Lot 10', 'Zèbre'])
  })
})

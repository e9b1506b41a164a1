import { expect, test } from 'vitest'
import { filterQuery, isFiltered, parseStructureFilters } from '~/domains/adherents/structure.filters'

const team = ['ADHERENTE', 'CANDIDATE', 'PARTIE', 'REFUSEE'] as const
const parse = (search: string, readable: readonly (typeof team)[number][] = team) =>
  parseStructureFilters(new URLSearchParams(search), readable)

test('without a word, the list is that of the members by name', () => {
  expect(parse('')).toMatchObject({ statut: 'ADHERENTE', tri: 'nom', descending: false, page: 1 })
  expect(isFiltered(parse(''))).toBe(false)
})

test('what an address says comes back as the same address', () => {
  const search = 'q=aide&departement=13&mode=MANDATAIRE&statut=PARTIE&tri=-depuis&page=3'
  expect(new URLSearchParams(filterQuery(parse(search))).toString()).toBe(
    new URLSearchParams(filterQuery(parse(new URLSearchParams(filterQuery(parse(search))).toString()))).toString(),
  )
  expect(filterQuery(parse(search))).toEqual({
    q: 'aide',
    departement: '13',
    mode: 'MANDATAIRE',
    statut: 'PARTIE',
    tri: '-depuis',
    page: '3',
  })
})

test('a status one may not read falls back on the members', () => {
  expect(parse('statut=CANDIDATE', ['ADHERENTE', 'PARTIE']).statut).toBe('ADHERENTE')
})

test('nonsense in the address is as if it were not there', () => {
  expect(parse('mode=TELEPORTATION&tri=%27;DROP&page=-4&statut=X')).toMatchObject({ mode: '', tri: 'nom', page: 1, statut: 'ADHERENTE' })
  expect(parse('q=%00aide').q).toBe('aide')
})

test('a search is sorted by likeness unless asked otherwise', () => {
  expect(parse('q=aide').tri).toBe('pertinence')
  expect(parse('q=aide&tri=nom').tri).toBe('nom')
  expect(parse('tri=pertinence').tri).toBe('nom')
})

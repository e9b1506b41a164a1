import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growthByYear, ledgerDateProblem, membersOn, type LedgerLine } from '~/domains/adherents/adhesion.rules'
import type { AdhesionEventKind } from '~/platform/db/generated/enums'

const scope = { registreDepuis: 2024, annees: [], today: '2026-11-22' }

function ledger(...entries: [structureId: string, kind: AdhesionEventKind, on: string][]): LedgerLine[] {
  return entries.map(([structureId, kind, on], seq) => ({ structureId, kind, on, seq }))
}

function year(lines: LedgerLine[], annee: number, known = scope) {
  const found = growthByYear(lines, known).find((one) => one.annee === annee)
  if (!found) throw new Error(`no year ${annee}`)
  return found
}

describe('growth by year', () => {
  test('an admission is an entry of its year, a departure an exit', () => {
    const lines = ledger(['a', 'ADMISSION', '2024-03-01'], ['b', 'ADMISSION', '2024-12-31'], ['a', 'DEPART', '2025-01-01'])
    expect(year(lines, 2024)).toMatchObject({ ouverture: 0, entrees: 2, sorties: 0, net: 2, effectif: 2 })
    expect(year(lines, 2025)).toMatchObject({ ouverture: 2, entrees: 0, sorties: 1, net: -1, effectif: 1 })
  })

  test('a structure taken over without a date of entry is opening stock, not an entry', () => {
    const lines = ledger(['a', 'REPRISE', '2024-06-30'], ['b', 'ADMISSION', '2024-07-01'])
    expect(year(lines, 2024)).toMatchObject({ ouverture: 1, entrees: 1, sorties: 0, effectif: 2 })
  })

  test('a membership lapses and returns: the year between is counted without it', () => {
    const lines = ledger(['a', 'ADMISSION', '2024-02-01'], ['a', 'DEPART', '2025-02-01'], ['a', 'RETOUR', '2026-02-01'])
    expect(growthByYear(lines, scope).map((one) => one.effectif)).toEqual([1, 0, 1])
    expect(growthByYear(lines, scope).map((one) => one.net)).toEqual([1, -1, 1])
  })

  test('a departure and a return of the same day cancel: a mistake is corrected without touching the ledger', () => {
    const lines = ledger(['a', 'ADMISSION', '2024-02-01'], ['a', 'DEPART', '2025-05-05'], ['a', 'RETOUR', '2025-05-05'])
    expect(year(lines, 2025)).toMatchObject({ entrees: 0, sorties: 0, effectif: 1 })
  })

  test('an application and its refusal count for nothing', () => {
    const lines = ledger(['a', 'CANDIDATURE', '2024-02-01'], ['a', 'REFUS', '2024-03-01'])
    expect(year(lines, 2024)).toMatchObject({ entrees: 0, sorties: 0, effectif: 0 })
  })

  test('years nobody recorded are unknown, not zero', () => {
    const seed = ledger(['a', 'REPRISE', '2006-12-31'], ['b', 'REPRISE', '2012-12-31'])
    const known = {
      ...scope,
      annees: [
        { annee: 2006, source: 'Document du pôle', sourceDate: '2012' },
        { annee: 2012, source: 'Document du pôle', sourceDate: '2012' },
      ],
    }
    const years = growthByYear(seed, known)
    expect(years.filter((one) => one.effectif !== null).map((one) => [one.annee, one.effectif])).toEqual([
      [2006, 1],
      [2012, 2],
      [2024, 2],
      [2025, 2],
      [2026, 2],
    ])
    expect(years.find((one) => one.annee === 2009)).toMatchObject({ effectif: null, entrees: null, sorties: null, net: null })
    // The count of 2012 is a fact, its movements are not.
    expect(years.find((one) => one.annee === 2012)).toMatchObject({
      effectif: 2,
      entrees: null,
      sorties: null,
      source: 'Document du pôle (2012)',
    })
  })

  test('the year under way is counted up to today and says so', () => {
    const lines = ledger(['a', 'ADMISSION', '2026-11-22'], ['b', 'ADMISSION', '2026-11-23'])
    expect(year(lines, 2026)).toMatchObject({ effectif: 1, enCours: true })
    expect(year(lines, 2025).enCours).toBe(false)
  })

  test('members on a day are those of the end of that day', () => {
    const lines = ledger(['a', 'ADMISSION', '2024-02-01'], ['a', 'DEPART', '2025-02-01'])
    expect([
      membersOn(lines, '2024-01-31'),
      membersOn(lines, '2024-02-01'),
      membersOn(lines, '2025-01-31'),
      membersOn(lines, '2025-02-01'),
    ]).toEqual([0, 1, 1, 0])
  })
})

describe('any story of a network', () => {
  const kinds: AdhesionEventKind[] = ['REPRISE', 'CANDIDATURE', 'ADMISSION', 'REFUS', 'DEPART', 'RETOUR']
  const day = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const anyLedger = fc
    .array(fc.record({ structureId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), kind: fc.constantFrom(...kinds), on: day }), {
      maxLength: 60,
    })
    .map((lines): LedgerLine[] => lines.map((line, seq) => ({ ...line, seq })))
  const recorded = { registreDepuis: 2019, annees: [], today: '2026-11-22' }

  test('start + entries − exits = end, and each year starts where the last one ended, plus those taken over', () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        let end = 0
        for (const one of growthByYear(lines, recorded)) {
          expect((one.ouverture ?? 0) + (one.entrees ?? 0) - (one.sorties ?? 0)).toBe(one.effectif)
          expect(one.net).toBe((one.entrees ?? 0) - (one.sorties ?? 0))
          expect(one.ouverture).toBeGreaterThanOrEqual(end)
          end = one.effectif ?? 0
        }
      }),
    )
  })

  test('the count at 31 December is that of the structures whose last entry says member', () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        for (const one of growthByYear(lines, recorded)) {
          const until = one.enCours ? recorded.today : `${one.annee}-12-31`
          expect(one.effectif).toBe(countByLastEntry(lines, until))
          expect(membersOn(lines, until)).toBe(one.effectif)
        }
      }),
    )
  })

  test('the order in which rows are read does not matter', () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        expect(growthByYear([...lines].reverse(), recorded)).toEqual(growthByYear(lines, recorded))
      }),
    )
  })
})

/** The same count, told another way. */
function countByLastEntry(lines: LedgerLine[], until: string): number {
  const member = new Map<string, boolean>()
  for (const line of [...lines].sort((a, b) => a.on.localeCompare(b.on) || a.seq - b.seq)) {
    if (line.on > until) continue
    if (['REPRISE', 'ADMISSION', 'RETOUR'].includes(line.kind)) member.set(line.structureId, true)
    if (line.kind === 'DEPART') member.set(line.structureId, false)
  }
  return [...member.values()].filter(Boolean).length
}

describe('the date of an entry', () => {
  const known = { today: '2026-11-22', registreDepuis: 2025, last: '2026-05-01' }

  test('is not in the future', () => expect(ledgerDateProblem('DEPART', '2026-11-23', known)).toContain('à venir'))
  test('is not before the last entry', () => expect(ledgerDateProblem('DEPART', '2026-04-30', known)).toContain('1er mai 2026'))
  test('of an admission is not in a year whose figures are closed', () => {
    expect(ledgerDateProblem('ADMISSION', '2024-12-31', { today: known.today, registreDepuis: 2025 })).toContain('2025')
    expect(ledgerDateProblem('CANDIDATURE', '2024-12-31', { today: known.today, registreDepuis: 2025 })).toBeNull()
  })
  test('may be the day of the last entry, or today', () => {
    expect(ledgerDateProblem('RETOUR', '2026-05-01', known)).toBeNull()
    expect(ledgerDateProblem('DEPART', '2026-11-22', known)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMove, conventionMoves } from '~/domains/partenariats/convention.lifecycle'
import { conventionEtat, daysToEnd, fundingBalance, noticeDeadline } from '~/domains/partenariats/convention.rules'

describe('the calendar of a convention', () => {
  const signed = { statut: 'SIGNEE' as const, debut: '2026-01-01', fin: '2026-12-31' }

  it.each([
    ['2025-12-31', 'a-venir'],
    ['2026-01-01', 'en-cours'],
    ['2026-10-01', 'en-cours'],
    ['2026-10-02', 'a-echeance'],
    ['2026-12-31', 'a-echeance'],
    ['2027-01-01', 'echue'],
  ])('on %s a convention signed for 2026 is %s', (today, etat) => {
    expect(conventionEtat(signed, today)).toBe(etat)
  })

  it('asks for no attention before it is signed nor after it is closed', () => {
    for (const [statut, etat] of [
      ['PREPAREE', 'preparee'],
      ['EN_SIGNATURE', 'en-signature'],
      ['TERMINEE', 'terminee'],
    ] as const) {
      expect(conventionEtat({ ...signed, statut }, '2026-12-30')).toBe(etat)
    }
  })

  it('counts whole days, across the change of hour', () => {
    expect(daysToEnd('2026-12-31', '2026-12-31')).toBe(0)
    expect(daysToEnd('2026-03-30', '2026-03-28')).toBe(2)
    expect(daysToEnd('2026-10-26', '2026-10-24')).toBe(2)
  })

  it('says until when notice can be given, for a tacit renewal only', () => {
    expect(noticeDeadline({ fin: '2026-12-31', preavisJours: 90, taciteReconduction: true })).toBe('2026-10-02')
    expect(noticeDeadline({ fin: '2026-12-31', preavisJours: 90, taciteReconduction: false })).toBeNull()
  })

  it('ends for good', () => {
    expect(conventionMoves.TERMINEE).toEqual([])
    expect(canMove('TERMINEE', 'SIGNEE')).toBe(false)
    expect(canMove('PREPAREE', 'SIGNEE')).toBe(false)
    expect(canMove('SIGNEE', 'RENOUVELEE')).toBe(true)
  })
})

describe('the balance of public and private money', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 })

  it('adds up to the cent, whatever the conventions', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ publicCentimes: amount, priveCentimes: amount })), (conventions) => {
        const { publicCentimes, priveCentimes, publicShare } = fundingBalance(conventions)
        const total = conventions.reduce((sum, one) => sum + one.publicCentimes + one.priveCentimes, 0)
        expect(publicCentimes + priveCentimes).toBe(total)
        if (total === 0) expect(publicShare).toBeNull()
        else expect(publicShare).toBeCloseTo(publicCentimes / total)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { compactIdentifier, isSiren, isSiret, siretProblem, vatNumber } from '~/domains/adherents/identifiers'
import { fictitiousSiret } from '#prisma/seed/factories/siret'

/** Vectors of the domain reference: INSEE's documentation, La Poste included. */
const golden = {
  siretValid: ['73282932000074', '35600000000048', '35600000049837', '55210055400013'],
  siretInvalid: ['12345678901234', '7328293200007', '73282932000075'],
  sirenValid: ['732829320', '356000000'],
  vatFromSiren: { '732829320': 'FR44732829320' },
}

describe('SIRET', () => {
  test.each(golden.siretValid)('%s passes', (siret) => {
    expect(isSiret(siret)).toBe(true)
    expect(siretProblem(siret)).toBeNull()
  })

  test.each(golden.siretInvalid)('%s does not pass', (siret) => {
    expect(isSiret(siret)).toBe(false)
    expect(siretProblem(siret)).not.toBeNull()
  })

  test('is accepted as people write it, with spaces of any width, dots or hyphens', () => {
    for (const typed of ['732 829 320 00074', '732\u202f829\u202f320\u00a000074', '732.829.320-00074']) {
      expect(isSiret(typed)).toBe(true)
      expect(compactIdentifier(typed)).toBe('73282932000074')
    }
  })

  test('one wrong digit, or two neighbours exchanged, is caught', () => {
    expect(isSiret('73282932000064')).toBe(false)
    expect(isSiret('37282932000074')).toBe(false)
  })

  test('the exception of La Poste helps nobody else', () => {
    // The digits of this number sum to a multiple of 5, but its SIREN is not La Poste's.
    expect(isSiret('73282932000051')).toBe(false)
  })

  test('what is wrong is said: length, letters, check', () => {
    expect(siretProblem('7328293200007')).toContain('13')
    expect(siretProblem('7328293200007A')).toContain('chiffres')
    expect(siretProblem('73282932000075')).toContain('contrôle')
  })

  test('the numbers of the demonstration pass their check and begin with 000', () => {
    for (const number of [1, 42, 15_500, 123_456]) {
      const siret = fictitiousSiret(number)
      expect(isSiret(siret)).toBe(true)
      expect(siret.startsWith('000')).toBe(true)
    }
  })
})

describe('SIREN', () => {
  test.each(golden.sirenValid)('%s passes', (siren) => expect(isSiren(siren)).toBe(true))
  test.each(Object.entries(golden.vatFromSiren))('%s gives the VAT number %s', (siren, vat) => expect(vatNumber(siren)).toBe(vat))
})

import { describe, expect, test } from 'vitest'
import { commonPasswords } from '~/domains/accounts/common-passwords'
import { passwordProblem } from '~/domains/accounts/password.rules'

const member = { administrator: false, words: ['Alix Exemple', 'alix@structure.test', 'Pôle PSP PACA', 'psp-paca'] }
const director = { ...member, administrator: true }

describe('a chosen password (security 10)', () => {
  test('has at least 12 characters, 15 for those who lead', () => {
    expect(passwordProblem('ruche vélo 7', member)).toBeNull()
    expect(passwordProblem('ruche vélo7', member)).toContain('12 caractères')
    expect(passwordProblem('ruche vélo 7', director)).toContain('15 caractères')
    expect(passwordProblem('ruche vélo tambour', director)).toBeNull()
  })

  test('may hold up to 128 characters of any kind', () => {
    expect(passwordProblem(`🌻 漢字 ${'la ruche et le vélo bleu, '.repeat(4)}tambour 🥁`, member)).toBeNull()
    expect(passwordProblem('xk7 '.repeat(33), member)).toContain('128')
  })

  test.each([
    'azertyuiop12',
    'motdepasse2026',
    'M0tdep@sse2026!',
    'motdepassemotdepasse',
    'password1234',
    'soleil-chocolat',
    '123456789012',
    '847362910475',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    'abcdefghijklmn',
    'maillage-paca-2026',
    'psp-paca-2026!!',
    'Alix.Exemple.2026',
    'Bonjour Marseille 13',
  ])('is not what everybody tries: %s', (password) => {
    expect(passwordProblem(password, member)).toContain('trop facile')
  })

  test.each(['cheval batterie agrafe correct', 'nf7-Qv2k-ztB9', 'la lune mange des cerises bleues', 'soleil trombone fougère'])(
    'may be a phrase of words: %s',
    (password) => {
      expect(passwordProblem(password, member)).toBeNull()
    },
  )

  test('is compared with at least 3000 of the most chosen ones', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000)
  })
})

import { describe, expect, test } from 'vitest'
import { landingPath, safeNext } from '~/domains/accounts/next-path'
import { cookiesCannotWork } from '~/domains/accounts/secure-context'

describe('the page after signing in (security 23)', () => {
  test.each(['/espace/psp-paca', '/espace/psp-paca/guides?q=accueil%20des%20salariés', '/profil'])(
    'may be a path of this site: %s',
    (next) => {
      expect(safeNext(next)).not.toBeNull()
    },
  )

  test.each([
    'https://ailleurs.test',
    '//ailleurs.test',
    '/\\ailleurs.test',
    '\\/ailleurs.test',
    '/%2Failleurs.test',
    '/%5Cailleurs.test',
    '/\t/ailleurs.test',
    '/.//ailleurs.test',
    '/x/..//ailleurs.test',
    'javascript:alert(1)',
    'espace',
    '',
    '/%E0%A4%A',
    `/${'a'.repeat(3000)}`,
  ])('is never another site: %s', (next) => {
    expect(safeNext(next)).toBeNull()
  })

  test('is otherwise the only pôle, the operator’s page, or the choice', () => {
    expect(landingPath({ exploitant: false, poleSlugs: ['psp-paca'] })).toBe('/espace/psp-paca')
    expect(landingPath({ exploitant: true, poleSlugs: [] })).toBe('/exploitation')
    expect(landingPath({ exploitant: false, poleSlugs: ['psp-paca', 'pole-lorraine'] })).toBe('/espace')
  })
})

test('the sign-in page says where browsers would refuse its cookie', () => {
  expect(cookiesCannotWork('localhost:3000', 'http://localhost:3000')).toBe(false)
  expect(cookiesCannotWork('127.0.0.1:3000', 'http://localhost:3000')).toBe(false)
  expect(cookiesCannotWork('192.168.1.20:3000', 'http://localhost:3000')).toBe(true)
  expect(cookiesCannotWork('maillage.example', 'https://maillage.example')).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { crawl } from './links'
import { useProduct } from './product'
import { unchanged } from './unchanged'

const product = useProduct()

describe('reading', () => {
  it.each([
    ['direction', '/espace/psp-paca'],
    ['exploitant', '/exploitation'],
    ['visiteur', '/'],
  ] as const)(
    'changes nothing, whatever link %s follows',
    async (who, start) => {
      const seen = await unchanged(product, () => crawl(product, who, [start, '/notifications', '/profil'], 250))
      expect(seen.size).toBeGreaterThan(who === 'direction' ? 150 : 15)
      const failing = [...seen].filter(([, { status }]) => status >= 400).map(([path, { status }]) => `${path}: ${status}`)
      expect(failing, 'links that lead nowhere').toEqual([])
    },
    90_000,
  )

  it('signs nobody out by a link', async () => {
    expect(await product.get('direction', '/deconnexion')).toMatchObject({ status: 302, to: '/' })
    expect((await product.get('direction', '/profil')).status).toBe(200)
  })

  it('takes no mailed secret as used by opening its page', async () => {
    for (const path of ['/invitation/inconnu', '/reinitialisation/inconnu', '/adresse/inconnu']) {
      expect((await unchanged(product, () => product.get('visiteur', path))).status, path).toBe(200)
    }
  })
})

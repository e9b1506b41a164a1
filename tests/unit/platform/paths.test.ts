import { expect, it } from 'vitest'
import { absoluteUrl, paths } from '~/platform/paths'

it('addresses quote what people typed and leave out empty parameters', () => {
  expect(paths.structure('psp-paca', 'a/b')).toBe('/espace/psp-paca/adherents/a%2Fb')
  expect(paths.adherents('psp-paca', { q: 'é & co', page: null, archive: false })).toBe('/espace/psp-paca/adherents?q=%C3%A9+%26+co')
  expect(paths.adherents('psp-paca', { departement: ['13', '84'] })).toBe('/espace/psp-paca/adherents?departement=13&departement=84')
  expect(paths.connexion('/espace/psp-paca?x=1')).toBe('/connexion?next=%2Fespace%2Fpsp-paca%3Fx%3D1')
})

it('addresses of the deployment are made from its own origin', () => {
  expect(absoluteUrl('https://maillage.test', paths.aide('adherents'))).toBe('https://maillage.test/aide/adherents')
})

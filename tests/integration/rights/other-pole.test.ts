import { describe, expect, it } from 'vitest'
import type { Demonstration } from './demonstration'
import { forEachOf, multipart, useProduct, type Form, type Who } from './product'
import { address, routeMatrix } from './route-matrix'
import { unchanged } from './unchanged'

const product = useProduct()

/** Pages about one object: its id is in their address. */
const aboutOneObject = routeMatrix.filter((line) => /^espace\.\$pole\..*\$/.test(line.file))

describe('objects of another pôle', () => {
  it('does not exist for the director of a pôle under its own address, in pages, data and forms', async () => {
    const found: string[] = []
    await unchanged(product, () =>
      forEachOf(aboutOneObject, async (line) => {
        for (const alone of [false, true]) {
          const where = address(line, product.demo(), alone).replace('/espace/psp-paca/', '/espace/pole-lorraine/')
          const { status } = await product.get('lorraine', where)
          if (status !== 404) found.push(`GET ${where}: ${status}`)
          for (const [intent, act] of Object.entries(line.acts ?? {})) {
            const form = { ...(intent ? { intent } : {}), ...act.form(product.demo()) }
            const answer = await product.post('lorraine', where, act.multipart ? multipart(form) : form)
            if (answer.status !== 404) found.push(`POST ${intent} ${where}: ${answer.status}`)
          }
        }
      }),
    )
    expect(found).toEqual([])
  }, 120_000)

  it('does not exist for the people of this pôle either, whatever their role', async () => {
    const { lorraine } = product.demo()
    const found: string[] = []
    const paths = [
      `adherents/${lorraine.structure}`,
      `adherents/${lorraine.structure}/modifier`,
      ...['', '/edition', '/modifier', '/partage', '/publier', '/images'].map((page) => `guides/${lorraine.guide}${page}`),
      `guides/${product.demo().guide}/edition?chapitre=${lorraine.chapitre}`,
      `personnes/${lorraine.personne}`,
    ]
    for (const path of paths) {
      for (const who of ['direction', 'equipe', 'referent', 'partenaire'] as const) {
        const { status } = await product.get(who, `/espace/psp-paca/${path}`)
        if (status !== 404) found.push(`${who} ${path}: ${status}`)
      }
    }
    expect(found).toEqual([])
  })

  it.each(Object.entries(smuggled()))('is refused in a form: %s', async (_title, { who, path, form }) => {
    const demo = product.demo()
    const { status } = await unchanged(product, () => product.post(who, path(demo), form(demo)))
    expect([404, 422]).toContain(status)
  })

  it('leaves the notifications of others unread', async () => {
    const [other] = await product.query<{ id: string }>(
      `SELECT n.id FROM "Notification" n JOIN "User" u ON u.id = n."userId" WHERE u.email = 'direction@psp-paca.test' AND n."readAt" IS NULL LIMIT 1`,
    )
    const { status } = await unchanged(product, () => product.post('equipe', '/notifications', { intent: 'lire', id: other?.id ?? '' }))
    expect(status).toBe(404)
  })

  it('leaves the sessions of others open', async () => {
    const [other] = await product.query<{ id: string }>(
      `SELECT s.id FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.email = 'direction@psp-paca.test' LIMIT 1`,
    )
    const form = { intent: 'terminer', session: other?.id ?? '', motDePasseActuel: 'maillage-demo-2026' }
    const { status } = await unchanged(product, () => product.post('equipe', '/profil/sessions', form))
    expect(status).toBe(404)
    expect((await product.get('direction', '/profil')).status).toBe(200)
  })
})

/** Complete forms that name an object of the other pôle where one of this pôle is expected. */
function smuggled(): Record<string, { who: Exclude<Who, 'visiteur'>; path(demo: Demonstration): string; form(demo: Demonstration): Form }> {
  const convention = {
    objet: 'Convention',
    debut: '2026-01-01',
    fin: '2026-12-31',
    preavisJours: '90',
    montantPublic: '',
    montantPrive: '',
  }
  const personne = (demo: Demonstration) => `/espace/psp-paca/personnes/${demo.collegue}`
  return {
    'an invitation to a structure of elsewhere': {
      who: 'direction',
      path: () => '/espace/psp-paca/personnes/inviter',
      form: (demo) => ({ email: 'nouvelle@maillage.test', role: 'MEMBRE', structureId: demo.lorraine.structure }),
    },
    'an invitation to a partner of elsewhere': {
      who: 'lorraine',
      path: () => '/espace/pole-lorraine/personnes/inviter',
      form: (demo) => ({ email: 'nouvelle@maillage.test', role: 'PARTENAIRE', partenaireId: demo.partenaire }),
    },
    'an account handed over to somebody of elsewhere': {
      who: 'direction',
      path: personne,
      form: (demo) => ({ intent: 'desactiver', heritier: demo.lorraine.personne }),
    },
    'a place handed over to somebody of elsewhere': {
      who: 'direction',
      path: personne,
      form: (demo) => ({ intent: 'terminer', heritier: demo.lorraine.personne }),
    },
    'a role in a guide for somebody of elsewhere': {
      who: 'direction',
      path: (demo) => `/espace/psp-paca/guides/${demo.guide}/partage`,
      form: (demo) => ({ intent: 'changer-role', userId: demo.lorraine.personne, role: 'LECTEUR' }),
    },
    'a chapter of a guide of elsewhere': {
      who: 'direction',
      path: (demo) => `/espace/psp-paca/guides/${demo.guide}`,
      form: (demo) => ({ intent: 'renommer-chapitre', chapitreId: demo.lorraine.chapitre, titre: 'Pris', version: '1' }),
    },
    'a chapter of another guide of this pôle': {
      who: 'direction',
      path: (demo) => `/espace/psp-paca/guides/${demo.guidePartage}`,
      form: (demo) => ({ intent: 'supprimer-chapitre', chapitreId: demo.chapitre, version: '1' }),
    },
    'a convention signed by a partner of elsewhere': {
      who: 'lorraine',
      path: () => '/espace/pole-lorraine/partenariats/conventions/nouvelle',
      form: (demo) => ({ ...convention, signataires: [demo.partenaire] }),
    },
    'a convention paid by a partner of elsewhere': {
      who: 'lorraine',
      path: () => '/espace/pole-lorraine/partenariats/conventions/nouvelle',
      form: (demo) => ({ ...convention, financeurs: [demo.partenaire] }),
    },
  }
}

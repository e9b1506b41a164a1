import { describe, expect, test } from 'vitest'
import { aideBlocks } from '~/domains/aide/aide-text'
import { aidePages, readAide, searchAide } from '~/domains/aide/aide.queries.server'
import { NotFound } from '~/platform/errors'

const slugs = (query: string) => searchAide(query).map((one) => one.slug)

describe('the help', () => {
  test('has one page for each domain, with its own address and title', () => {
    const all = aidePages.map((one) => one.slug)
    for (const slug of [
      'premiers-pas',
      'tableau-de-bord',
      'adherents',
      'outils',
      'guides',
      'partenariats',
      'notifications',
      'compte',
      'exploitation',
      'raccourcis',
    ]) {
      expect(all).toContain(slug)
    }
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(aidePages.map((one) => one.titre)).size).toBe(all.length)
  })

  test.each(aidePages.map((page) => [page.slug, page] as const))(
    '%s says what to do when something goes wrong, and its links lead somewhere',
    (_slug, page) => {
      const titles = page.blocks.flatMap((one) => (one.kind === 'titre' ? [one] : []))
      expect(titles.map((one) => one.text)).toContain('Que faire si…')
      expect(new Set(titles.map((one) => one.id)).size).toBe(titles.length)
      const links = page.blocks
        .flatMap((one) => (one.kind === 'titre' ? [] : one.kind === 'paragraphe' ? one.runs : one.items.flat()))
        .flatMap((run) => (run.to ? [run.to] : []))
      for (const link of links) expect(() => readAide(link.replace('/aide/', ''))).not.toThrow()
    },
  )

  test('no page shows its notation or an ordinary space before a double sign', () => {
    const text = JSON.stringify(aidePages)
    expect(text).not.toMatch(/\*\*|\]\(|\{[A-ZÀ-É/?g][^"]{0,8}\}/)
    expect(text).not.toMatch(/[a-zé] [;:!?»](?=[ ",.])/)
  })

  test('a page knows its neighbours; an unknown one is not found', () => {
    expect(readAide('premiers-pas')).toMatchObject({ precedente: null, suivante: { slug: 'tableau-de-bord' } })
    expect(() => readAide('rien')).toThrow(NotFound)
  })
})

describe('its search', () => {
  test('forgives accents, case and plurals', () => {
    expect(slugs('ADHESIONS')).toContain('adherents')
    expect(slugs('invitations')).toContain('personnes')
  })

  test('wants every word, and points to the part that answers', () => {
    const [first] = searchAide('chapitre supprimé').filter((one) => one.slug === 'guides')
    expect(first?.parties.length).toBeGreaterThan(0)
    expect(slugs('hors ligne')).toContain('ecrire-a-plusieurs')
    expect(slugs('hors ligne introuvable-ici')).toEqual([])
  })

  test('without words shows everything', () => {
    expect(slugs('  ')).toHaveLength(aidePages.length)
  })
})

describe('its notation', () => {
  test('reads headings, steps, lists, keys, strong words and links', () => {
    expect(aideBlocks('## Été : le titre\n\n1. Un {Ctrl K}\n2. **Deux**\n\n- [Voir](guides)')).toEqual([
      { kind: 'titre', level: 2, id: 'ete-le-titre', text: 'Été\u202f: le titre' },
      {
        kind: 'etapes',
        items: [
          [
            { kind: 'texte', text: 'Un ' },
            { kind: 'touche', text: 'Ctrl K' },
          ],
          [{ kind: 'fort', text: 'Deux' }],
        ],
      },
      { kind: 'liste', items: [[{ kind: 'lien', text: 'Voir', to: '/aide/guides' }]] },
    ])
  })
})

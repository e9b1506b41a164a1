import { describe, expect, it } from 'vitest'
import { forEachOf, useProduct, type Who } from './product'
import { address, routeMatrix } from './route-matrix'

const product = useProduct()

interface Structure {
  nom: string
  siret: string
  statut: string
}

const structuresOf = (slug: string) =>
  product.query<Structure>(`SELECT s.nom, s.siret, s.statut FROM "Structure" s JOIN "Pole" p ON p.id = s."poleId" WHERE p.slug = $1`, [
    slug,
  ])

/** The text of an answer as its reader sees it, whatever JSON or HTML made of its letters. */
const plain = (text: string) => text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll('\\"', '"')

/** Names of the fields of a JSON answer, at any depth, that hold something: not null, nothing, zero or an empty list. */
function filledFields(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) filledFields(one, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (inner && !(Array.isArray(inner) && inner.length === 0)) found.add(name)
      filledFields(inner, found)
    }
  }
  return found
}

/** Everything a person reads behind the sign-in page: what visitors read too is left out. */
async function privateAnswers(who: Who): Promise<{ where: string; text: string }[]> {
  const answers: { where: string; text: string }[] = []
  const lines = routeMatrix.filter((line) => line.reads[who] === 200 && line.reads.visiteur !== 200)
  await forEachOf(lines, async (line) => {
    for (const alone of [true, false]) {
      const where = address(line, product.demo(), alone)
      answers.push({ where, text: plain((await product.get(who, where)).text) })
    }
  })
  return answers
}

describe('what a partner reads', () => {
  it('names no structure of the network, on no page and in no data', async () => {
    const structures = await structuresOf('psp-paca')
    expect(structures.length).toBeGreaterThan(155)
    const answers = await privateAnswers('partenaire')
    expect(answers.length).toBeGreaterThan(20)
    const told = answers.flatMap(({ where, text }) =>
      structures.filter(({ nom, siret }) => text.includes(nom) || text.includes(siret)).map(({ nom }) => `${where}: ${nom}`),
    )
    expect(told).toEqual([])
  }, 60_000)

  it('holds no figure of a structure in its data', async () => {
    const forbidden = /^(siret|siren|effectif.*|etp|structures?|structureId|adherents|candidatures?|motif|adopters|utilisateurs)$/i
    const found: string[] = []
    for (const { where, text } of await privateAnswers('partenaire')) {
      if (!where.includes('_data=')) continue
      for (const field of filledFields(JSON.parse(text))) if (forbidden.test(field)) found.push(`${where}: ${field}`)
    }
    expect(found).toEqual([])
  }, 60_000)

  it('finds no structure, no closed guide and no internal tool by searching', async () => {
    const structures = (await structuresOf('psp-paca')).slice(0, 15)
    const hidden = [
      ...structures.map(({ nom }) => nom),
      ...(await product.query<{ nom: string }>(`SELECT titre AS nom FROM "Guide" WHERE id = $1`, [product.demo().guideFerme])).map(
        ({ nom }) => nom,
      ),
      ...(await product.query<{ nom: string }>(`SELECT titre AS nom FROM "Outil" WHERE NOT public`)).map(({ nom }) => nom),
      ...(await product.query<{ nom: string }>(`SELECT nom FROM "Partenaire" WHERE id = $1`, [product.demo().autrePartenaire])).map(
        ({ nom }) => nom,
      ),
    ]
    const found: string[] = []
    await forEachOf(hidden, async (nom) => {
      const { groups } = await search('partenaire', nom)
      for (const { kind, hits } of groups) {
        if (kind === 'structures') found.push(`${nom}: structures`)
        if (hits.some((hit) => hit.titre === nom)) found.push(`${nom}: ${kind}`)
      }
    })
    expect(found).toEqual([])
  })

  it('is told of nothing that it may not open', async () => {
    const rows = await product.query<{ title: string; why: string; url: string }>(
      `SELECT n.title, n.why, n.url FROM "Notification" n JOIN "User" u ON u.id = n."userId" WHERE u.email = 'partenaire@psp-paca.test'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    const structures = await structuresOf('psp-paca')
    for (const { title, why, url } of rows) {
      expect(
        structures.filter(({ nom }) => `${title} ${why}`.includes(nom)),
        title,
      ).toEqual([])
      expect((await product.get('partenaire', url)).status, url).toBe(200)
    }
  })
})

describe('what others of the network read', () => {
  it('keeps applications and refusals to the team, in lists, feeds, searches and exports', async () => {
    const kept = (await structuresOf('psp-paca')).filter(({ statut }) => statut === 'CANDIDATE' || statut === 'REFUSEE')
    expect(kept.length).toBeGreaterThan(0)
    const answers = await privateAnswers('membre')
    const candidate = kept[0]?.siret ?? ''
    for (const path of [
      'adherents?statut=CANDIDATE',
      'adherents?statut=TOUS',
      'adherents/export.csv?statut=CANDIDATE',
      'adherents/export.csv?statut=TOUS',
    ]) {
      answers.push({ where: path, text: plain((await product.get('membre', `/espace/psp-paca/${path}`)).text) })
    }
    answers.push({ where: 'recherche', text: JSON.stringify((await search('membre', candidate)).groups) })
    const told = answers.flatMap(({ where, text }) =>
      kept.filter(({ nom, siret }) => text.includes(nom) || text.includes(siret)).map(({ nom }) => `${where}: ${nom}`),
    )
    expect(told).toEqual([])
    expect(JSON.stringify((await search('equipe', candidate)).groups)).toContain(kept[0]?.nom)
  }, 60_000)

  it('finds nothing of another pôle by searching, and counts none of it', async () => {
    const [ours] = await structuresOf('psp-paca')
    const { groups } = await search('lorraine', ours?.nom ?? '', 'pole-lorraine')
    expect(groups.flatMap((group) => group.hits.map((hit) => hit.titre))).not.toContain(ours?.nom)
    const answers = await Promise.all(
      ['', '/adherents', '/guides', '/outils', '/partenariats', '/personnes'].map((page) =>
        product.get('lorraine', `/espace/pole-lorraine${page}`),
      ),
    )
    const names = (await structuresOf('psp-paca')).map(({ nom }) => nom)
    const theirs = new Set((await structuresOf('pole-lorraine')).map(({ nom }) => nom))
    for (const { text } of answers) expect(names.filter((nom) => !theirs.has(nom) && plain(text).includes(nom))).toEqual([])
  })
})

async function search(who: Who, query: string, pole = 'psp-paca') {
  const answer = await product.get(who, `/espace/${pole}/recherche?q=${encodeURIComponent(query)}&_data=routes%2Fespace.%24pole.recherche`)
  expect(answer.status).toBe(200)
  return JSON.parse(answer.text) as { groups: { kind: string; hits: { titre: string }[] }[] }
}

import { describe, expect, it } from 'vitest'
import { crawl } from './links'
import { forEachOf, useProduct } from './product'
import { address, routeMatrix } from './route-matrix'

const product = useProduct()

/** Every public page that links lead to, and the data of every public route. */
async function publicAnswers(): Promise<Map<string, string>> {
  const pages = await crawl(product, 'visiteur', ['/'], 120)
  const answers = new Map([...pages].map(([path, { text }]) => [path, text]))
  await forEachOf(
    routeMatrix.filter((line) => line.reads.visiteur === 200 && !line.file.startsWith('fichiers')),
    async (line) => {
      const where = address(line, product.demo(), true)
      answers.set(where, (await product.get('visiteur', where)).text)
    },
  )
  // The demonstration shows its own accounts there, and only the demonstration.
  return new Map([...answers].filter(([path]) => !path.startsWith('/connexion')))
}

const isEdition = (path: string) => /^\/poles\/[^/]+\/guides\/./.test(path)

describe('public pages', () => {
  it('shows no address of a person or of a structure', async () => {
    const rows = await product.query<{ email: string }>(`SELECT email FROM "User" UNION SELECT email FROM "Structure" WHERE email <> ''`)
    const answers = await publicAnswers()
    expect(answers.size).toBeGreaterThan(25)
    const told = [...answers].flatMap(([path, text]) =>
      rows.filter(({ email }) => text.includes(email)).map(({ email }) => `${path}: ${email}`),
    )
    expect(told).toEqual([])
  }, 60_000)

  it('speaks of no guide before its first edition, and of no tool that is not public', async () => {
    const hidden = await product.query<{ id: string; titre: string }>(
      `SELECT id, titre FROM "Guide" g WHERE NOT EXISTS (SELECT 1 FROM "Edition" e WHERE e."guideId" = g.id)
       UNION SELECT id, titre FROM "Outil" WHERE NOT public OR "archivedAt" IS NOT NULL`,
    )
    expect(hidden.length).toBeGreaterThan(3)
    const told = [...(await publicAnswers())].flatMap(([path, text]) =>
      // The text of an edition may speak of a guide to come; its authors chose to.
      hidden
        .filter(({ id, titre }) => (text.includes(titre) && !isEdition(path)) || text.includes(id))
        .map(({ titre }) => `${path}: ${titre}`),
    )
    expect(told).toEqual([])
  }, 60_000)

  it('names no member structure but where its people signed an edition', async () => {
    const structures = await product.query<{ nom: string }>(`SELECT DISTINCT nom FROM "Structure"`)
    const told = [...(await publicAnswers())]
      .filter(([path]) => !isEdition(path))
      .flatMap(([path, text]) => structures.filter(({ nom }) => text.includes(nom)).map(({ nom }) => `${path}: ${nom}`))
    expect(told).toEqual([])
  }, 60_000)
})

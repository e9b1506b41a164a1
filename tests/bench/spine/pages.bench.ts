import pg from 'pg'
import { startBenchDatabase } from '../bench-database'
import type { Benchmark, Figure } from '../benchmark'
import { signIn, startProduct } from '../product-process'

const rounds = 60
const warmUp = 15
const smallPage = '/mot-de-passe-oublie'
const list = (pole: string) => `/espace/${pole}/adherents`
const crowd = 15_500

/**
 * The members' list against the smallest page of the same server, and against itself with 100 times the
 * structures. Requests are interleaved, one at a time; medians of the whole answer.
 */
const benchmark: Benchmark = {
  name: 'spine.pages',
  async run(): Promise<Figure[]> {
    const database = await startBenchDatabase()
    const product = await startProduct({ DATABASE_URL: database.url, DATA_DIR: `${process.env.TMPDIR ?? '/tmp'}/maillage-bench-pages` })
    try {
      await fillCrowdedPole(database.url)
      const cookie = await signIn(product.url, 'direction@psp-paca.test')
      const pages = { small: smallPage, list: list('psp-paca'), crowded: list('foule') }
      const times: Record<keyof typeof pages, number[]> = { small: [], list: [], crowded: [] }
      for (let round = -warmUp; round < rounds; round++) {
        for (const name of ['small', 'list', 'crowded'] as const) {
          const ms = await timed(`${product.url}${pages[name]}`, cookie)
          if (round >= 0) times[name].push(ms)
        }
      }
      const [small, own, crowded] = [median(times.small), median(times.list), median(times.crowded)]
      const details = { smallMs: small, listMs: own, crowdedMs: crowded, rounds }
      return [
        { name: 'spine.pages.members-list', ratio: own / small, limit: 5, unit: '× smallest page', details },
        { name: 'spine.pages.members-list-crowded', ratio: crowded / own, limit: 1.3, unit: '× list of 155', details },
      ]
    } finally {
      await product.stop()
      await database.stop()
    }
  },
}

export default benchmark

async function timed(url: string, cookie: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - startedAt
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A second pôle with 15,500 members drawn from the demonstration's, and the director in it. */
async function fillCrowdedPole(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`
      INSERT INTO "Pole" (id, slug, nom, "nomCourt", departements, objectifs, directions, "registreDepuis", "updatedAt")
      SELECT 'pole-foule', 'foule', 'Pôle de la foule', 'Foule', departements, '{}', '{}', 2025, now() FROM "Pole" WHERE slug = 'psp-paca'`)
    await client.query(`
      INSERT INTO "Acces" (id, "userId", "poleId", role, fonctions, "updatedAt")
      SELECT 'acces-foule', id, 'pole-foule', 'DIRECTION', '{}', now() FROM "User" WHERE email = 'direction@psp-paca.test'`)
    await client.query(
      `INSERT INTO "Structure" (id, "poleId", nom, siret, "formeJuridique", departement, commune, activites, modes, "effectifEtp", statut, "statutDepuis", demonstration, "updatedAt")
       SELECT 'foule-' || n, 'pole-foule', s.nom || ' ' || n, lpad(n::text, 14, '0'), s."formeJuridique", s.departement, s.commune, s.activites, s.modes,
              s."effectifEtp", 'ADHERENTE', '2025-01-15', true, now()
       FROM generate_series(1, $1) n
       JOIN (SELECT *, row_number() OVER (ORDER BY id) AS r FROM "Structure" WHERE statut = 'ADHERENTE' AND "poleId" = (SELECT id FROM "Pole" WHERE slug = 'psp-paca')) s
         ON s.r = 1 + n % 155`,
      [crowd],
    )
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

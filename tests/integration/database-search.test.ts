import { expect, test } from 'vitest'
import { pool } from '~/platform/db/db.server'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

async function matches(content: string, asked: string): Promise<boolean> {
  const { rows } = await pool().query('SELECT maillage_tsv($1) @@ maillage_query($2) AS found', [content, asked])
  return rows[0].found
}

test.each([
  ['Aides à domicile de Provence', 'aide a domicile'],
  ['aide a domicile', 'aides à domicile'],
  ['Réseau des métiers de l’autonomie', 'metier reseau'],
  ['Œuvre sociale des Alpes', 'oeuvre'],
  ['Petite enfance et périscolaire', '"petite enfance"'],
])('« %s » is found by « %s »', async (content, asked) => {
  expect(await matches(content, asked)).toBe(true)
})

test('a word that is not there is not found', async () => {
  expect(await matches('Aides à domicile de Provence', 'jardinage')).toBe(false)
})

test('a typing mistake still comes close', async () => {
  const { rows } = await pool().query(`SELECT similarity(maillage_unaccent(lower($1)), maillage_unaccent(lower($2))) > 0.3 AS near`, [
    'Fédération ADMR',
    'federatoin admr',
  ])
  expect(rows[0].near).toBe(true)
})

test('names sort as in a French dictionary', async () => {
  const names = ['eau', 'Zoé', 'Élise', 'abc', 'Eve', 'cote', 'côté', 'coté', 'côte', 'œuf']
  for (const collation of ['', 'COLLATE "fr-x-icu"']) {
    const { rows } = await pool().query<{ name: string }>(`SELECT name FROM unnest($1::text[]) AS name ORDER BY name ${collation}`, [names])
    expect(rows.map((row) => row.name)).toEqual(['abc', 'cote', 'coté', 'côte', 'côté', 'eau', 'Élise', 'Eve', 'œuf', 'Zoé'])
  }
})

test('the search functions work in an index and with an empty search_path, as when a dump is restored', async () => {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query('CREATE TABLE restored (label text)')
    await client.query(`INSERT INTO restored VALUES ('Aides à domicile')`)
    await client.query(`SELECT set_config('search_path', '', true)`)
    await client.query('CREATE INDEX ON public.restored USING gin (public.maillage_tsv(label))')
    await client.query('CREATE INDEX ON public.restored USING gin (public.maillage_unaccent(lower(label)) public.gin_trgm_ops)')
    const { rows } = await client.query(
      `SELECT label FROM public.restored WHERE public.maillage_tsv(label) OPERATOR(pg_catalog.@@) public.maillage_query('aide')`,
    )
    expect(rows).toEqual([{ label: 'Aides à domicile' }])
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

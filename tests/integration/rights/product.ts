import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { RunningProduct } from '../../setup/product-server'
import type { Account } from '../../setup/e2e-session'
import { readDemonstration, type Demonstration } from './demonstration'

/** Who knocks: a visitor, each role of PSP PACA, the director of another pôle, the operator. */
export const everybody = ['visiteur', 'direction', 'equipe', 'referent', 'membre', 'partenaire', 'lorraine', 'exploitant'] as const
export type Who = (typeof everybody)[number]

/** What the product answered, a redirection told the same way whether a page or a script asked. */
export interface Answer {
  status: number
  /** Where it leads, empty when nowhere. */
  to: string
  headers: Headers
  text: string
}

interface Asked {
  headers?: Record<string, string>
  /** Cookie header instead of the session of `who`. */
  cookie?: string
}

export interface Product {
  url(): string
  cookies(): Record<Account, string>
  demo(): Demonstration
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  get(who: Who, path: string, asked?: Asked): Promise<Answer>
  post(who: Who, path: string, body: FormBody, asked?: Asked): Promise<Answer>
}

/** Words of a form; several under one name when it is a list. */
export type Form = Record<string, string | readonly string[]>
export type FormBody = Form | FormData

/** Asks for the product once for the file: files that give the same name share one. The first one may have to build it. */
export function useProduct(name = 'partage'): Product {
  const door = inject('productServer')
  let product: RunningProduct
  let demonstration: Demonstration
  const database = { pool: undefined as pg.Pool | undefined }

  beforeAll(async () => {
    const answer = await fetch(`${door}/${name}`)
    if (!answer.ok) throw new Error(await answer.text())
    product = (await answer.json()) as RunningProduct
    database.pool = new pg.Pool({ connectionString: product.databaseUrl, max: 2 })
    demonstration = await readDemonstration(database.pool)
  }, 300_000)
  afterAll(() => database.pool?.end())

  const send = async (who: Who, path: string, init: RequestInit, { headers, cookie }: Asked = {}): Promise<Answer> => {
    const session = cookie ?? (who === 'visiteur' ? '' : product.cookies[who])
    const answer = await fetch(new URL(path, product.url), {
      ...init,
      redirect: 'manual',
      headers: { Accept: 'text/html', ...(session ? { Cookie: session } : {}), ...headers },
    })
    // Remix answers 204 with these headers when a script asked for data and a page would have been redirected.
    const dataRedirect = answer.headers.get('X-Remix-Redirect')
    return {
      status: dataRedirect === null ? answer.status : Number(answer.headers.get('X-Remix-Status') ?? 302),
      to: dataRedirect ?? answer.headers.get('Location') ?? '',
      headers: answer.headers,
      text: await answer.text(),
    }
  }
  return {
    url: () => product.url,
    cookies: () => product.cookies,
    demo: () => demonstration,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await database.pool!.query<Row>(sql, values)).rows,
    get: (who, path, asked) => send(who, path, {}, asked),
    post: (who, path, body, asked = {}) =>
      send(who, path, { method: 'POST', body: toBody(body) }, { ...asked, headers: { Origin: product.url, ...asked.headers } }),
  }
}

function toBody(form: FormBody): BodyInit {
  if (form instanceof FormData) return form
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
  return body
}

/** The same words as a multipart form, as pages with a file input send them. */
export function multipart(form: Form): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
  return body
}

/** Runs `work` over all items, at most `atOnce` at a time. */
export async function forEachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, atOnce = 6): Promise<void> {
  const left = [...items]
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

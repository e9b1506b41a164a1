import { describe, expect, it } from 'vitest'
import { forEachOf, useProduct, type Who } from './product'
import { address, routeFiles, routeMatrix } from './route-matrix'
import { unchanged } from './unchanged'

const product = useProduct()

/** What a browser says of a request that does not come from our own pages. */
const foreign: Record<string, Record<string, string>> = {
  'another origin': { Origin: 'https://ailleurs.example' },
  'another port of this machine': { Origin: 'http://localhost:1' },
  'the null origin': { Origin: 'null' },
  'our origin said from another site': { 'Sec-Fetch-Site': 'cross-site' },
  'a neighbouring site': { 'Sec-Fetch-Site': 'same-site' },
  'nothing that vouches for it': { Origin: '' },
}

/** Every address once: the page, and its action alone. */
function addresses(): string[] {
  const pages = routeMatrix.filter((line, index) => routeMatrix.findIndex((other) => other.file === line.file) === index)
  expect(pages).toHaveLength(routeFiles().length)
  return [
    ...pages.flatMap((line) => [false, true].map((alone) => address(line, product.demo(), alone))),
    '/healthz',
    '/rien-ici',
    '/assets/rien.js',
  ]
}

async function answers(who: Who, method: string, path: string, headers: Record<string, string>): Promise<number> {
  const own: Record<string, string> = { Origin: product.url(), ...headers }
  if (own.Origin === '') delete own.Origin
  const cookie = who === 'visiteur' ? '' : product.cookies()[who]
  const answer = await fetch(new URL(path, product.url()), {
    method,
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie, ...own },
    body: 'intent=tout-lire',
  })
  await answer.arrayBuffer()
  return answer.status
}

describe('a request from elsewhere', () => {
  it.each(Object.keys(foreign))(
    'refuses on every route a form that comes with %s, and changes nothing',
    async (kind) => {
      const accepted: string[] = []
      await unchanged(product, () =>
        forEachOf(addresses(), async (path) => {
          for (const who of ['direction', 'exploitant'] as const) {
            const status = await answers(who, 'POST', path, foreign[kind] ?? {})
            if (status !== 403) accepted.push(`${who} ${path}: ${status}`)
          }
        }),
      )
      expect(accepted).toEqual([])
    },
    60_000,
  )

  it('refuses the other methods that change something in the same way', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect(await answers('direction', method, '/profil', { Origin: 'https://ailleurs.example' }), method).toBe(403)
      expect(await answers('direction', method, '/profil', { Origin: '' }), method).toBe(403)
    }
  })

  it('opens no long polling for another site, neither to read nor to write', async () => {
    const polling = '/socket.io/?EIO=4&transport=polling'
    const statusOf = async (method: string, headers: Record<string, string>, to = polling) => {
      const answer = await fetch(new URL(to, product.url()), { method, headers, ...(method === 'POST' ? { body: '40' } : {}) })
      return { status: answer.status, text: await answer.text() }
    }
    const opened = await statusOf('GET', { 'Sec-Fetch-Site': 'same-origin' })
    expect(opened.status).toBe(200)
    const { sid } = JSON.parse(opened.text.slice(1)) as { sid: string }
    for (const headers of Object.values(foreign).map(({ Origin, ...rest }) => (Origin ? { ...rest, Origin } : rest))) {
      expect((await statusOf('GET', headers)).status, JSON.stringify(headers)).toBe(403)
      expect((await statusOf('POST', headers, `${polling}&sid=${sid}`)).status, JSON.stringify(headers)).toBe(403)
    }
    expect((await statusOf('POST', { Origin: product.url() }, `${polling}&sid=${sid}`)).status).toBe(200)
  })

  it('takes the same form from our own page', async () => {
    expect(await answers('direction', 'POST', '/profil', {})).toBe(422)
    expect(await answers('direction', 'POST', '/profil', { Origin: '', 'Sec-Fetch-Site': 'same-origin' })).toBe(422)
  })
})

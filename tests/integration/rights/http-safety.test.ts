import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '#server/http/security-headers'
import { password } from '../../setup/e2e-session'
import { useProduct } from './product'

// Somebody signs in here: not the product whose database others compare.
const product = useProduct('sessions')

/** One raw request: headers exactly as given, the body only if the server reads on. */
async function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  const sent = request(new URL(path, product.url()), { method, headers })
  // why: the server closes the connection after refusing a body that it does not read.
  sent.on('error', () => undefined)
  const answered = once(sent, 'response')
  if (body === undefined) sent.end()
  else sent.write(body)
  const [answer] = (await answered) as [IncomingMessage]
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  sent.destroy()
  return { status: answer.statusCode ?? 0, headers: answer.headers, text }
}

const origin = () => ({ Origin: product.url(), 'Content-Type': 'application/x-www-form-urlencoded' })

/** Answers of every kind: a page, a refusal at the gate, a refusal of a role, nothing there, too much, a file, data. */
async function answersOfEveryKind(): Promise<
  Record<string, { status: number; headers: Record<string, string | undefined>; text: string }>
> {
  const cookie = { Cookie: product.cookies().equipe }
  const kinds = {
    'a page': raw('GET', '/', {}),
    'a page of a signed-in person': raw('GET', '/espace/psp-paca', cookie),
    'a redirection': raw('GET', '/espace/psp-paca', {}),
    'a foreign form': raw('POST', '/connexion', { Origin: 'https://ailleurs.example' }),
    'a role that may not': raw('GET', '/espace/psp-paca/vitrine', cookie),
    'nothing there': raw('GET', '/rien/du/tout', {}),
    'an asset that is not there': raw('GET', '/assets/rien.js', {}),
    'data that is not there': raw('GET', '/?_data=routes%2Finconnue', {}),
    'a form too large': raw('POST', '/connexion', { ...origin(), 'Content-Length': String(2 ** 21) }, 'a'),
    'a form without a size': raw('POST', '/connexion', { ...origin(), 'Transfer-Encoding': 'chunked' }, 'a'),
    'a file': raw('GET', `/fichiers/${product.demo().fichierPublic}`, {}),
    health: raw('GET', '/healthz', {}),
  }
  const answers = await Promise.all(Object.entries(kinds).map(async ([kind, answer]) => [kind, await answer] as const))
  return Object.fromEntries(answers) as Awaited<ReturnType<typeof answersOfEveryKind>>
}

describe('what goes with every answer', () => {
  it('carries the security headers on every answer, errors included', async () => {
    const answers = await answersOfEveryKind()
    expect(Object.fromEntries(Object.entries(answers).map(([kind, { status }]) => [kind, status]))).toEqual({
      'a page': 200,
      'a page of a signed-in person': 200,
      'a redirection': 302,
      'a foreign form': 403,
      'a role that may not': 403,
      'nothing there': 404,
      'an asset that is not there': 404,
      'data that is not there': 403,
      'a form too large': 413,
      'a form without a size': 411,
      'a file': 200,
      health: 200,
    })
    for (const [kind, { headers }] of Object.entries(answers)) {
      expect(headers['x-content-type-options'], kind).toBe('nosniff')
      expect(headers['referrer-policy'], kind).toBe('same-origin')
      expect(headers['cross-origin-opener-policy'], kind).toBe('same-origin')
      expect(headers['x-powered-by'], kind).toBeUndefined()
      expect(headers['access-control-allow-origin'], kind).toBeUndefined()
    }
  })

  it('sends a content security policy with a nonce of its own on every page, errors included', async () => {
    const nonces = new Set<string>()
    for (const [kind, { headers, text }] of Object.entries(await answersOfEveryKind())) {
      if (!headers['content-type']?.startsWith('text/html')) continue
      const policy = headers['content-security-policy'] ?? ''
      for (const rule of [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "default-src 'self'",
      ]) {
        expect(
          policy.split(';').map((one) => one.trim()),
          kind,
        ).toContain(rule)
      }
      const script = policy.split(';').find((one) => one.startsWith('script-src ')) ?? ''
      const nonce = /'nonce-([^']+)'/.exec(script)?.[1] ?? ''
      expect(script, kind).not.toMatch(/unsafe|\*|https?:/)
      expect(nonce, kind).not.toBe('')
      nonces.add(nonce)
      for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag, kind).toContain(`nonce="${nonce}"`)
    }
    expect(nonces.size).toBeGreaterThanOrEqual(6)
  })

  it('asks browsers to come back by https for more than a year, where there is https', async () => {
    const headerOf = async (https: boolean) => {
      const server = createServer(
        express()
          .use(securityHeaders({ https, development: false }))
          .use((_req, res) => void res.end()),
      )
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      server.close()
      return answer.headers.get('Strict-Transport-Security')
    }
    const seconds = Number(/max-age=(\d+)/.exec((await headerOf(true)) ?? '')?.[1])
    expect(seconds).toBeGreaterThanOrEqual(365 * 86_400)
    expect(await headerOf(false)).toBeNull()
  })

  it('lets no shared cache keep the page of a signed-in person', async () => {
    const { headers } = await product.get('equipe', '/espace/psp-paca')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })
})

describe('errors', () => {
  it('gives a reference, and neither a stack nor a statement nor a path of the machine', async () => {
    const pages: [string, number][] = [
      ['/espace/psp-paca/vitrine', 403],
      ['/espace/psp-paca/guides/1%27%20OR%20%271%27=%271', 404],
      [`/espace/psp-paca/adherents/${'x'.repeat(300)}`, 404],
      ['/espace/psp-paca/adherents/%00', 404],
      ['/fichiers/..%2f..%2fetc%2fpasswd', 404],
      ['/?_data=routes%2Finconnue', 403],
      ['/espace/psp-paca/adherents?page=-1&statut=%27&departement=%27&tri[]=x', 200],
      ['/espace/psp-paca/recherche?q=a%00b', 404],
      ['/espace/psp-paca/recherche?q=%25%27%3B%20DROP%20TABLE', 200],
      ['/poles/psp-paca/guides/gpec-pas-a-pas?edition=1e9', 404],
    ]
    for (const [path, expected] of pages) {
      const { status, text } = await product.get('equipe', path)
      expect(status, path).toBe(expected)
      expect(text, path).not.toMatch(/\bat .+\.[jt]sx?:\d+|node_modules|\/(work|home|root|tmp|usr)\/|SELECT .+ FROM|Prisma|Invalid `/)
      if (status >= 400 && !path.includes('_data')) expect(text, path).toMatch(/[0-9a-f]{10}/)
    }
  })

  it('does not know the manifest of routes', async () => {
    for (const path of ['/__manifest', '/__manifest?version=1&p=%2F', '/__manifest?p=/a&p=/b']) {
      expect((await product.get('direction', path)).status, path).toBe(404)
      expect((await product.post('direction', path, { p: '/' })).status, path).toBe(404)
    }
  })
})

describe('what was built', () => {
  it('has the two switches of the framework off behind which its advisories are', () => {
    const bundle = readFileSync(fileURLToPath(new URL('../../../build/server/index.js', import.meta.url)), 'utf8')
    const future = /\bfuture\b[^{]{0,20}(\{[^}]*v3_[^}]*\})/.exec(bundle)?.[1] ?? ''
    expect(future).toMatch(/"?v3_singleFetch"?:\s*(false|!1)/)
    expect(future).toMatch(/"?v3_lazyRouteDiscovery"?:\s*(false|!1)/)
  })
})

describe('proxies', () => {
  it('believes nothing that a request says of where it comes from, without a configured proxy', async () => {
    const forwarded = { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9', Forwarded: 'for=203.0.113.9;host=ailleurs.example' }
    const moved = { ...forwarded, 'X-Forwarded-Host': 'ailleurs.example', 'X-Forwarded-Proto': 'https' }
    const { status, headers } = await product.post(
      'visiteur',
      '/connexion',
      { email: 'equipe@psp-paca.test', motDePasse: password },
      { headers: moved },
    )
    expect(status).toBe(302)
    expect(headers.get('Location')).toBe('/espace/psp-paca')
    const seen = await product.query<{ ipPrefix: string }>(`SELECT DISTINCT "ipPrefix" FROM "Session"`)
    expect(seen.map((one) => one.ipPrefix).join(' ')).not.toContain('203.0.113')
    expect((await product.post('direction', '/profil', {}, { headers: { ...moved, Origin: 'https://ailleurs.example' } })).status).toBe(403)
  })
})

describe('bodies', () => {
  it('refuses a form over 1 MB and a file over 25 MB before reading them, and a body that does not say its size', async () => {
    const large = (type: string, bytes: number) =>
      raw(
        'POST',
        '/profil',
        { Origin: product.url(), Cookie: product.cookies().equipe, 'Content-Type': type, 'Content-Length': String(bytes) },
        'a',
      )
    expect((await large('application/x-www-form-urlencoded', 2 ** 20 + 1)).status).toBe(413)
    expect((await large('application/json', 2 ** 20 + 1)).status).toBe(413)
    expect((await large('multipart/form-data; boundary=x', 25 * 2 ** 20 + 1)).status).toBe(413)
    expect((await raw('POST', '/profil', { ...origin(), 'Transfer-Encoding': 'chunked' }, 'a')).status).toBe(411)
  })

  it('answers a form that is no form with a message, never with a fault', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'image/png']) {
      const answer = await fetch(new URL('/connexion', product.url()), {
        method: 'POST',
        headers: { Origin: product.url(), 'Content-Type': type },
        body: '{"a":1}',
      })
      await answer.text()
      expect(answer.status, type).toBeGreaterThanOrEqual(400)
      expect(answer.status, type).toBeLessThan(500)
    }
  })
})

describe('the way back after signing in', () => {
  it.each([
    ['/espace/psp-paca/guides?statut=BROUILLON', '/espace/psp-paca/guides?statut=BROUILLON'],
    ['//ailleurs.example', '/espace/psp-paca'],
    ['/\\ailleurs.example', '/espace/psp-paca'],
    ['%2F%2Failleurs.example', '/espace/psp-paca'],
    ['/%2Failleurs.example', '/espace/psp-paca'],
    ['/%5Cailleurs.example', '/espace/psp-paca'],
    ['/\t/ailleurs.example', '/espace/psp-paca'],
    ['https://ailleurs.example', '/espace/psp-paca'],
    ['javascript:alert(1)', '/espace/psp-paca'],
    ['ailleurs', '/espace/psp-paca'],
  ])('leads from « %s » to « %s »', async (next, to) => {
    expect((await product.get('equipe', `/connexion?next=${encodeURIComponent(next)}`)).to).toBe(to)
  })

  it('judges the field of the form in the same way', async () => {
    const form = { email: 'equipe@psp-paca.test', motDePasse: password, next: '//ailleurs.example' }
    expect(await product.post('visiteur', '/connexion', form)).toMatchObject({ status: 302, to: '/espace/psp-paca' })
  })
})

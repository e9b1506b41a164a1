import '~/platform/authorization/load-context'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import path from 'node:path'
import type { Logger } from 'pino'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import type { Environment } from '~/platform/env.server'
import { isUnavailable, Unavailable } from '~/platform/errors'
import { bodyLimits } from './body-limits'
import { sendErrorPage } from './error-page'
import { originGate } from './origin-gate'
import { ownOrigins } from './origins'
import { requestLog } from './request-log'
import { securityHeaders } from './security-headers'

/** What the composition root gives to the HTTP layer. */
export interface HttpOptions {
  environment: Environment
  log: Logger
  projectRoot: string
  /** Remix's build; a function in development, where it is read again after each change. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** False as soon as the process begins to stop, or while it starts. */
  isReady: () => Promise<boolean>
  /** Vite's middleware, in development only. */
  assets?: express.RequestHandler
}

/** The Express application: gates first, then files, health, and Remix for all the rest. */
export function createHttpApp(options: HttpOptions): Express {
  const { environment, log } = options
  const development = options.assets !== undefined
  const app = express()
  app.disable('x-powered-by')
  if (environment.TRUST_PROXY)
    app.set(
      'trust proxy',
      environment.TRUST_PROXY.split(',').map((one) => one.trim()),
    )

  app.use(forwardedByProxies)
  app.use(requestLog(log))
  app.use(securityHeaders({ https: environment.appUrl.startsWith('https:'), development }))
  app.use(originGate(ownOrigins(environment.appUrl)))
  app.use(bodyLimits)
  app.use(cleanAddress)

  app.get('/healthz', (_req, res) => void res.type('text').send('ok'))
  app.get('/readyz', (_req, res, next) => {
    options.isReady().then(
      (ready) =>
        res
          .status(ready ? 200 : 503)
          .type('text')
          .send(ready ? 'prêt' : 'indisponible'),
      next,
    )
  })
  // why: reached only by lazy route discovery, which is off; the code behind it has open advisories (D4).
  app.all('/__manifest', (req, res) => sendErrorPage(req, res, 404, 'Cette page n’existe pas, ou plus.'))

  app.use(compression())
  if (options.assets) app.use(options.assets)
  else serveBuiltFiles(app, options.projectRoot)

  app.use(routeHeadersWin)
  app.all('*', createRequestHandler({ build: options.build, mode: environment.NODE_ENV, getLoadContext }))
  app.use(lastResort(log))
  return app
}

/** Takes away what a request says of itself in the name of a proxy, unless a configured proxy said it: Remix reads these too. */
const forwardedByProxies: express.RequestHandler = (req, _res, next) => {
  const trusted = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  if (!trusted(req.socket.remoteAddress ?? '', 0)) {
    for (const name of Object.keys(req.headers)) if (/^(x-forwarded-|forwarded$)/.test(name)) delete req.headers[name]
  }
  next()
}

/** An address with a NUL in it names nothing: PostgreSQL knows no text that holds one. */
const cleanAddress: express.RequestHandler = (req, res, next) => {
  if (/%00|\0/.test(req.originalUrl)) return sendErrorPage(req, res, 404, messages[404] ?? '')
  next()
}

function serveBuiltFiles(app: Express, projectRoot: string): void {
  const client = path.join(projectRoot, 'build/client')
  app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(client, { maxAge: '1h', index: false, dotfiles: 'ignore' }))
}

/**
 * Remix's adapter appends a route's headers to those set before it, so a file would go out with two Cache-Control and two
 * policies joined: what a route says replaces the default instead. Cookies and Vary add up.
 */
const routeHeadersWin: express.RequestHandler = (_req, res, next) => {
  const append = res.append.bind(res)
  res.append = (name, value) => (/^(set-cookie|vary)$/i.test(name) ? append(name, value) : res.set(name, value))
  next()
}

async function getLoadContext(req: Request, res: Response) {
  const principal = await loadPrincipal(req.get('cookie') ?? null, { canSetCookie: true })
  if (principal?.setCookie) res.append('Set-Cookie', principal.setCookie)
  // why: pages hold what this person may see; no shared cache may keep them.
  if (principal) res.set('Cache-Control', 'private, no-store')
  return {
    nonce: String(res.locals.nonce),
    reference: String(res.locals.reference),
    ip: req.ip ?? '',
    userAgent: (req.get('user-agent') ?? '').slice(0, 300),
    principal: principal?.actor ?? null,
  }
}

/** Errors that no page could answer: the database away while the session was read, a file that is not there. */
function lastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    // why: a file that is not there carries its own 404, and a code that a lost database has too.
    const given = statusOf(error)
    const status = given === 500 && isUnavailable(error) ? 503 : given
    if (status >= 500) log.error({ err: error, reference: res.locals.reference as unknown }, 'request failed')
    sendErrorPage(
      req,
      res,
      status,
      messages[status] ??
        'Maillage a rencontré une erreur. Elle est notée ; réessayez, ou donnez la référence à la personne qui l’exploite.',
    )
  }
}

const messages: Record<number, string> = {
  404: 'Cette page n’existe pas, ou plus.',
  503: new Unavailable().publicMessage,
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 600 ? status : 500
}

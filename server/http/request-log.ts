import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Gives each request its reference and logs one line when it ends; query strings, bodies and cookies are not logged. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now()
    const reference = randomBytes(5).toString('hex')
    res.locals.reference = reference
    res.on('finish', () => {
      const level = res.statusCode >= 500 ? 'error' : req.path.startsWith('/assets/') ? 'trace' : 'debug'
      log[level](
        {
          reference,
          method: req.method,
          path: withoutSecrets(req.path),
          status: res.statusCode,
          ms: Math.round(performance.now() - startedAt),
        },
        'request',
      )
    })
    next()
  }
}

/** Mailed links carry their secret in the path. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(invitation|reinitialisation|adresse)\/[^/]+/, '/$1/[masqué]')
}

import type { RequestHandler } from 'express'
import { sendErrorPage } from './error-page'
import { comesFromOwnPage } from './origins'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses, before everything else, every unsafe request that does not come from our own pages. */
export function originGate(own: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    if (safeMethods.has(req.method)) return next()
    const allowed = comesFromOwnPage({ method: req.method, origin: req.get('origin'), site: req.get('sec-fetch-site') }, own)
    if (allowed) return next()
    sendErrorPage(req, res, 403, 'Cette demande ne vient pas d’une page de Maillage : elle a été refusée et rien n’a changé.')
  }
}

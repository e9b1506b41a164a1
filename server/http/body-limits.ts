import type { RequestHandler } from 'express'
import { sendErrorPage } from './error-page'

const formBytes = 1024 * 1024
/** Features set their own, smaller limits while they read the stream. */
const uploadBytes = 25 * 1024 * 1024

/** Refuses a body that is too large, or does not say its length, before reading any of it. */
export const bodyLimits: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined && req.headers['content-length'] === undefined) {
    return sendErrorPage(req, res, 411, 'Cet envoi n’annonce pas sa taille : il a été refusé.')
  }
  const length = Number(req.headers['content-length'] ?? 0)
  const multipart = (req.headers['content-type'] ?? '').startsWith('multipart/form-data')
  const limit = multipart ? uploadBytes : formBytes
  if (length > limit) {
    // why: the rest of the body is not read; the connection is closed after the answer.
    res.set('Connection', 'close')
    return sendErrorPage(req, res, 413, `Cet envoi dépasse la taille acceptée (${limit / 1024 / 1024} Mo). Rien n’a été enregistré.`)
  }
  next()
}

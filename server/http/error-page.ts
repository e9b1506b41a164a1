import type { Request, Response } from 'express'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Answers before (or without) Remix: a page for people, JSON for loaders and scripts, always with the reference. */
export function sendErrorPage(req: Request, res: Response, status: number, message: string): void {
  const reference = String(res.locals.reference ?? '')
  res.status(status).set('Cache-Control', 'no-store')
  if (status === 503) res.set('Retry-After', '5')
  if ('_data' in req.query || !req.accepts('html')) {
    // why: Remix reads these two headers to hand the answer to the error boundary.
    res.set('X-Remix-Response', 'yes').set('X-Remix-Catch', 'yes').json({ message, reference })
    return
  }
  const text = message.replace(/[&<>"]/g, (char) => escapes[char] ?? char)
  res
    .type('html')
    .send(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>Un empêchement · Maillage</title></head><body><main><h1>Un empêchement</h1><p>${text}</p>` +
        `<p>Référence : ${reference}</p><p><a href="/">Revenir à l’accueil</a></p></main></body></html>`,
    )
}

import type { Fichier } from '~/platform/db/generated/client'
import { contentDisposition } from './content-disposition'
import type { FileReading } from './file-readers.server'
import { openFile } from './storage.server'

/**
 * A file on its way to a browser (security.md 48): a download under its real name, in a sandbox, never sniffed. Only
 * the images we re-encoded ourselves (guides, photos) are shown in place. Content never changes under an id.
 */
export async function fileResponse(
  fichier: Fichier,
  { reading, ifNoneMatch }: { reading: Exclude<FileReading, 'REFUSE'>; ifNoneMatch: string | null },
): Promise<Response> {
  const etag = `"${fichier.sha256}"`
  const headers = new Headers({
    ETag: etag,
    // why: what was published may be withdrawn, so even a shared cache asks again after an hour.
    'Cache-Control': reading === 'PUBLIC' ? 'public, max-age=3600, immutable' : 'private, max-age=0, must-revalidate',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (ifNoneMatch?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  const content = await openFile(fichier)
  const shown = fichier.usage !== 'OUTIL' && fichier.type.startsWith('image/')
  headers.set('Content-Type', fichier.type)
  headers.set('Content-Length', String(fichier.taille))
  headers.set('Content-Disposition', contentDisposition(shown ? 'inline' : 'attachment', fichier.nom))
  return new Response(content, { headers })
}

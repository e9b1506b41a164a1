import { publicRoute } from '~/platform/authorization/route.server'
import { NotFound } from '~/platform/errors'
import { judgeFileReading } from '~/platform/storage/file-readers.server'
import { fileResponse } from '~/platform/storage/file-response.server'
import { findFichier } from '~/platform/storage/storage.server'

/** A stored file, for whom the policy of the object it belongs to lets read it; for anyone else it does not exist. */
export const loader = publicRoute(async ({ actor, params, request }) => {
  const fichier = await findFichier(params.fichier ?? '')
  const reading = await judgeFileReading(actor, fichier)
  if (reading === 'REFUSE') throw new NotFound('Ce fichier n’existe pas, ou plus.')
  return fileResponse(fichier, { reading, ifNoneMatch: request.headers.get('If-None-Match') })
})

import { json } from '@remix-run/node'
import { addGuideImage, maxImageBytes, refuseReaders } from '~/domains/guides/add-guide-image.server'
import { poleRoute } from '~/platform/authorization/route.server'
import { Invalid, NotFound } from '~/platform/errors'
import { parseUpload } from '~/platform/storage/upload.server'

/** There is nothing to read here: images are served by their own address. */
export const loader = poleRoute(async () => {
  throw new NotFound()
})

/** Takes one image of a guide (`image`) and answers where it is. */
export const action = poleRoute(async ({ actor, params, request }) => {
  const guideId = params.guide ?? ''
  await refuseReaders(actor, guideId)
  const { files } = await parseUpload(request, { maxBytes: maxImageBytes, fields: ['image'] })
  if (!files.image) throw new Invalid('Choisissez une image.')
  return json(await addGuideImage(actor, guideId, files.image), { status: 201 })
})

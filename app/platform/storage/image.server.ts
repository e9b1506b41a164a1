import sharp from 'sharp'
import { Invalid } from '~/platform/errors'
import { NNBSP } from '~/platform/format'
import type { UploadKind } from './upload-kind'

/** `libre` keeps the proportions; `carre` crops to a square, for a person's photo. */
export type ImageShape = 'libre' | 'carre'

const maxPixels = 40_000_000
const longestSide = 2400
const squareSide = 512

/**
 * An image made again from its pixels, upright, without metadata, at most 2400 pixels wide or high (512 for a square).
 * @throws Invalid on the field when it cannot be read or has more than 40 million pixels.
 */
export async function reencodeImage(
  bytes: Buffer,
  kind: UploadKind,
  { shape = 'libre', field = 'fichier' }: { shape?: ImageShape; field?: string } = {},
): Promise<{ bytes: Buffer; largeur: number; hauteur: number }> {
  const refuse = (message: string, cause?: unknown) => Object.assign(new Invalid(message, { [field]: [message] }), { cause })
  try {
    const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    const { width = 0, height = 0 } = await source.metadata()
    if (width * height > maxPixels) throw refuse(`Cette image a trop de pixels${NNBSP}: réduisez-la, puis réessayez.`)
    const upright = source.rotate()
    const sized =
      shape === 'carre'
        ? upright.resize(squareSide, squareSide, { fit: 'cover', position: 'attention' })
        : upright.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encoded(sized, kind).toBuffer({ resolveWithObject: true })
    return { bytes: data, largeur: info.width, hauteur: info.height }
  } catch (error) {
    if (error instanceof Invalid) throw error
    throw refuse('Cette image ne peut pas être lue. Enregistrez-la de nouveau en JPEG ou en PNG, puis réessayez.', error)
  }
}

function encoded(image: sharp.Sharp, kind: UploadKind): sharp.Sharp {
  if (kind === 'PNG') return image.png({ compressionLevel: 9 })
  if (kind === 'WEBP') return image.webp({ quality: 82 })
  return image.jpeg({ quality: 82, progressive: true })
}

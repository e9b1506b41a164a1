import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Invalid } from '~/platform/errors'
import { reencodeImage } from '~/platform/storage/image.server'

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0b5c73' } })

test('what the camera wrote in a photo is gone, and the photo stands upright', async () => {
  const taken = await photo(40, 20)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Quelqu’un', Orientation: '6' }, IFD3: { GPSLatitude: '43/1 17/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const { bytes, largeur, hauteur } = await reencodeImage(taken, 'JPEG')
  const kept = await sharp(bytes).metadata()
  expect(kept.exif).toBeUndefined()
  expect(kept.orientation).toBeUndefined()
  expect([largeur, hauteur]).toEqual([20, 40])
})

test('bytes hidden after the pixels do not come along', async () => {
  const png = Buffer.concat([await photo(8, 8).png().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  expect((await reencodeImage(png, 'PNG')).bytes.includes('script')).toBe(false)
})

test('a large photo is brought to 2400 pixels, a portrait to a square of 512', async () => {
  const large = await photo(4000, 1000).webp().toBuffer()
  expect(await reencodeImage(large, 'WEBP')).toMatchObject({ largeur: 2400, hauteur: 600 })
  expect(await reencodeImage(large, 'WEBP', { shape: 'carre' })).toMatchObject({ largeur: 512, hauteur: 512 })
})

test('an image of more than 40 million pixels is refused before it is decoded', async () => {
  const huge = await photo(8000, 5001).png({ compressionLevel: 1 }).toBuffer()
  await expect(reencodeImage(huge, 'PNG', { field: 'image' })).rejects.toMatchObject({
    status: 422,
    fields: { image: [expect.any(String)] },
  })
})

test('half an image is refused', async () => {
  const half = (await photo(300, 300).jpeg().toBuffer()).subarray(0, 300)
  await expect(reencodeImage(half, 'JPEG')).rejects.toBeInstanceOf(Invalid)
})

/** An image as the text refers to it. */
export interface UploadedImage {
  src: string
  width: number | null
  height: number | null
}

/**
 * Sends an image and follows its progress (0 to 1).
 * @throws Error whose message is the sentence to show.
 */
export function uploadImage(
  address: string,
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<UploadedImage> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => reject(new Error(message))
    // why: fetch tells nothing about how much was sent.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status >= 200 && request.status < 300 && isUploadedImage(answer)) return resolve(answer)
      fail(messageOf(answer) ?? 'Cette image n’a pas pu être enregistrée. Réessayez dans un instant.')
    })
    request.addEventListener('error', () => fail('Le réseau ne répond pas : l’image n’est pas partie. Réessayez.'))
    request.addEventListener('abort', () => fail('Envoi annulé.'))
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('image', file)
    request.send(form)
  })
}

function isUploadedImage(value: unknown): value is UploadedImage {
  return typeof value === 'object' && value !== null && 'src' in value && typeof value.src === 'string'
}

function messageOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string' ? value.message : null
}

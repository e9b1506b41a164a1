import { Invalid } from '~/platform/errors'
import { tooLarge } from './check-upload.server'

/** A file as it was sent; nothing of it has been checked but its size. */
export interface UploadedFile {
  nom: string
  bytes: Buffer
}

/** Room for the words of a form beside its files. */
const textBytes = 256_000
const maxParts = 200

/**
 * Reads a multipart form without ever holding more than its limit: a body announced or found too large is refused (413)
 * before it is read. `fields` names the file inputs; an input left empty gives no file; a file elsewhere is refused.
 * `formData` holds the words only, for `withForm`.
 */
export async function parseUpload<Field extends string>(
  request: Request,
  { maxBytes, fields }: { maxBytes: number; fields: readonly Field[] },
): Promise<{ formData: FormData; files: Partial<Record<Field, UploadedFile>> }> {
  const type = request.headers.get('Content-Type') ?? ''
  const limit = maxBytes * fields.length + textBytes
  const body = await readBody(request, limit, () => tooLarge(maxBytes))
  // why: the platform's own parser follows the standard, names with « ; » or « = » included.
  const sent = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch((cause: unknown) => {
    throw Object.assign(new Invalid('L’envoi est incomplet. Réessayez.'), { cause })
  })

  const formData = new FormData()
  const files: Partial<Record<Field, UploadedFile>> = {}
  let parts = 0
  for (const [name, value] of sent.entries()) {
    if ((parts += 1) > maxParts) throw new Invalid('Ce formulaire compte trop de champs.')
    const field = fields.find((one) => one === name)
    if (typeof value === 'string') {
      // why: an input left empty is sent as a nameless file, which reads as an empty text.
      if (!field) formData.append(name, value.replaceAll('\0', ''))
      continue
    }
    if (value.size === 0 && value.name === '') continue
    if (!field || files[field]) throw new Invalid('Un seul fichier est attendu.')
    if (value.size > maxBytes) throw tooLarge(maxBytes)
    files[field] = { nom: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { formData, files }
}

async function readBody(request: Request, limit: number, refusal: () => Error): Promise<Buffer> {
  const reader = request.body?.getReader()
  if (!reader) return Buffer.alloc(0)
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) {
    void drain(reader)
    throw refusal()
  }
  const chunks: Uint8Array[] = []
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    read += value.byteLength
    if (read > limit) {
      void drain(reader)
      throw refusal()
    }
    chunks.push(value)
  }
}

/** What is let by of a refused body before the connection is given up; the HTTP layer stops larger ones before. */
const drainedBytes = 32_000_000

/** Lets the rest of a refused body go by without keeping it: a browser reads the answer only when it has sent everything. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let left = drainedBytes; left > 0;) {
      const { done, value } = await reader.read()
      if (done) return
      left -= value.byteLength
    }
    await reader.cancel()
  } catch {
    // The connection went away: nothing is left to drain.
  }
}

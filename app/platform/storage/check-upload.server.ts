import { fileTypeFromBuffer } from 'file-type'
import { Invalid, TooLarge } from '~/platform/errors'
import { formatFileSize, formatList, NNBSP } from '~/platform/format'
import { readZipDirectory } from './zip-directory'
import { claimedKind, uploadKinds, type UploadKind } from './upload-kind'

const maxEntries = 5_000
const maxExpandedBytes = 250_000_000
const maxExpansion = 200

/**
 * The kind of a file whose name, content and the accepted list agree (security.md 47, 49).
 * @param field name of the form's field that shows the refusal.
 * @throws TooLarge (413), or Invalid with a French sentence on the field.
 */
export async function checkUpload(
  file: { nom: string; bytes: Buffer },
  { accept, maxBytes, field = 'fichier' }: { accept: readonly UploadKind[]; maxBytes: number; field?: string },
): Promise<UploadKind> {
  const refuse = (message: string) => new Invalid(message, { [field]: [message] })
  if (file.bytes.length > maxBytes) throw tooLarge(maxBytes)
  if (file.bytes.length === 0) throw refuse(`Ce fichier est vide${NNBSP}: choisissez-en un autre.`)
  const kind = claimedKind(file.nom, accept)
  if (!kind) throw refuse(`Ce type de fichier n’est pas accepté. Formats admis${NNBSP}: ${acceptedNames(accept)}.`)
  const problem = await contentProblem(file.bytes, kind)
  if (problem) throw refuse(problem)
  return kind
}

/** What is answered to a file over its limit. */
export function tooLarge(maxBytes: number): TooLarge {
  return new TooLarge(`Ce fichier est trop volumineux${NNBSP}: la limite est de ${formatFileSize(maxBytes)}.`)
}

async function contentProblem(bytes: Buffer, kind: UploadKind): Promise<string | null> {
  const lies = `Le contenu de ce fichier n’est pas celui qu’annonce son nom (${uploadKinds[kind].extensions[0]}). Enregistrez-le de nouveau dans ce format, puis réessayez.`
  const { content } = uploadKinds[kind]
  if (content === 'text') return isPlainText(bytes) ? null : lies
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (isZip) {
    // why: judged before file-type, which opens the archive to tell formats apart.
    const problem = zipProblem(bytes)
    if (problem) return problem
  }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return found?.ext === content ? null : lies
}

function zipProblem(bytes: Buffer): string | null {
  const directory = readZipDirectory(bytes)
  if (!directory) return 'Ce document est abîmé ou protégé par un mot de passe. Enregistrez-le de nouveau, puis réessayez.'
  const swells = directory.expandedBytes > maxExpandedBytes || directory.expandedBytes > Math.max(20_000_000, bytes.length * maxExpansion)
  if (directory.names.length > maxEntries || swells) {
    return `Ce document est refusé${NNBSP}: une fois décompressé, il serait démesuré.`
  }
  if (directory.names.some((name) => /vbaproject\.bin$/i.test(name))) {
    return 'Ce document contient des macros. Enregistrez-le sans macros, puis réessayez.'
  }
  return null
}

/** UTF-8 or Windows-1252 words: no control characters, and no markup or script in disguise. */
function isPlainText(bytes: Buffer): boolean {
  // why: NUL and the other C0 controls but TAB, LF, FF, CR are in every binary format, never in words.
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return false
  const beginning = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^(ï»¿)?\s*/, '')
  if (/^(<\s*(!doctype|html|head|body|svg|script|\?xml|\?php|!--)|#!|%PDF|%!PS|\{\\rtf)/i.test(beginning)) return false
  return isUtf8(bytes) || !bytes.some((byte) => undefinedInWindows1252.has(byte))
}

const undefinedInWindows1252 = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d])

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function acceptedNames(accept: readonly UploadKind[]): string {
  return formatList(
    accept.map((kind) => uploadKinds[kind].extensions[0]),
    'ou',
  )
}

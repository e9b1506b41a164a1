/**
 * The Content-Disposition header of a file (RFC 6266): an ASCII name for old clients, the real one in
 * `filename*` (RFC 8187). Nothing of the name can end the header or the quoted string.
 */
export function contentDisposition(kind: 'attachment' | 'inline', filename: string): string {
  const name = safeFilename(filename)
  const ascii = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u202f]+/g, ' ')
    // why: % is left out too, some browsers decode it in the plain form.
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const longestName = 160

/**
 * A file name that is only a name: no folder, no control or direction-changing character (which would make
 * `exe.pdf` read `fdp.exe`), at most 160 characters with its extension kept.
 */
export function safeFilename(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''

  const clean = base
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu, '')
    .replace(/^[.\s]+/u, '')
    .trim()
  if (clean === '') return 'fichier'
  if (clean.length <= longestName) return clean
  const extension = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  return clean.slice(0, longestName - extension.length).replace(/[\ud800-\udbff]$/, '') + extension
}

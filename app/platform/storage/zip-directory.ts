/** What the central directory of a zip says, without expanding anything. */
export interface ZipDirectory {
  names: string[]
  expandedBytes: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

/**
 * Reads the central directory of a zip; null when it is no sound zip: truncated, spread over several disks, zip64,
 * encrypted, entries outside the file, or entries that share bytes (the trick of small files that expand to petabytes).
 */
export function readZipDirectory(bytes: Buffer): ZipDirectory | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (bytes.readUInt16LE(end + 8) !== count || start + size > end) return null

  const names: string[] = []
  const extents: { from: number; to: number }[] = []
  let expandedBytes = 0
  let at = start
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at, start)
    if (!entry) return null
    names.push(entry.name)
    expandedBytes += entry.expandedBytes
    extents.push(entry)
    at = entry.next
  }
  return overlap(extents) ? null : { names, expandedBytes }
}

function findEnd(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  return null
}

function readEntry(bytes: Buffer, at: number, directoryStart: number) {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
  const method = bytes.readUInt16LE(at + 10)
  const packed = bytes.readUInt32LE(at + 20)
  const expandedBytes = bytes.readUInt32LE(at + 24)
  const nameLength = bytes.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  const from = bytes.readUInt32LE(at + 42)
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
  if (encrypted || (method !== 0 && method !== 8) || next > bytes.length) return null
  // why: a stored entry that claims another size than its own lies about how far it expands.
  if (method === 0 && packed !== expandedBytes) return null
  if (from + 30 > directoryStart || bytes.readUInt32LE(from) !== localEntry) return null
  const data = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28)
  if (data + packed > directoryStart) return null
  return { name, expandedBytes, from, to: data + packed, next }
}

function overlap(extents: { from: number; to: number }[]): boolean {
  const sorted = extents.toSorted((a, b) => a.from - b.from)
  return sorted.some((extent, index) => extent.to > (sorted[index + 1]?.from ?? Infinity))
}

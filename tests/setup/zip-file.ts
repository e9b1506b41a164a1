/** One entry of a zip made for a test; sizes may be made to lie. */
export interface ZipEntry {
  name: string
  content?: string
  /** Size announced in the directory instead of the real one. */
  claimedSize?: number
  method?: number
  encrypted?: boolean
  /** Where the entry claims to begin, instead of where it does. */
  claimedOffset?: number
}

/** A zip whose entries are stored, written by hand so that its directory can say anything. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = '', claimedSize, method = 0, encrypted = false, claimedOffset } of entries) {
    const data = Buffer.from(content)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(encrypted ? 1 : 0, 6)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(crc32(data), 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(claimedSize ?? data.length, 22)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(claimedOffset ?? offset, 42)
    locals.push(local, label, data)
    directory.push(central, label)
    offset += 30 + label.length + data.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listing, end])
}

const contentTypes = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`

/** A Word document as far as its container goes, with further entries. */
export function docxFile(more: readonly ZipEntry[] = []): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipFile([
    { name: '[Content_Types].xml', content: contentTypes(main) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ])
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

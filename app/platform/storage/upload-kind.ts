/** What a feature may accept; each kind names its extensions, what its content must show, and what it is served as. */
export const uploadKinds = {
  PDF: { extensions: ['pdf'], content: 'pdf', type: 'application/pdf' },
  DOCX: { extensions: ['docx'], content: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  XLSX: { extensions: ['xlsx'], content: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  PPTX: { extensions: ['pptx'], content: 'pptx', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  ODT: { extensions: ['odt'], content: 'odt', type: 'application/vnd.oasis.opendocument.text' },
  ODS: { extensions: ['ods'], content: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' },
  ODP: { extensions: ['odp'], content: 'odp', type: 'application/vnd.oasis.opendocument.presentation' },
  CSV: { extensions: ['csv'], content: 'text', type: 'text/csv' },
  TXT: { extensions: ['txt'], content: 'text', type: 'text/plain' },
  MD: { extensions: ['md'], content: 'text', type: 'text/markdown' },
  JPEG: { extensions: ['jpg', 'jpeg'], content: 'jpg', type: 'image/jpeg' },
  PNG: { extensions: ['png'], content: 'png', type: 'image/png' },
  WEBP: { extensions: ['webp'], content: 'webp', type: 'image/webp' },
} as const satisfies Record<string, { extensions: readonly string[]; content: string; type: string }>

export type UploadKind = keyof typeof uploadKinds

/** Documents people exchange. */
export const documentKinds = ['PDF', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP', 'CSV', 'TXT', 'MD'] as const satisfies UploadKind[]

/** Images that are re-encoded when stored. */
export const imageKinds = ['JPEG', 'PNG', 'WEBP'] as const satisfies UploadKind[]

/** The kind a file name claims among those accepted, or null. */
export function claimedKind(name: string, accept: readonly UploadKind[]): UploadKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return accept.find((kind) => (uploadKinds[kind].extensions as readonly string[]).includes(extension)) ?? null
}

/** The extensions of the kinds, as `<input accept>` wants them (".pdf,.docx"). */
export function acceptedExtensions(accept: readonly UploadKind[]): string {
  return accept.flatMap((kind) => uploadKinds[kind].extensions.map((extension) => `.${extension}`)).join(',')
}

import { documentKinds, imageKinds, type UploadKind } from '~/platform/storage/upload-kind'

/** A tool's file weighs at most 20 MB. */
export const outilMaxBytes = 20_000_000

/** Tools are documents; an image (a poster, a diagram) is one too. */
export const outilKinds: readonly UploadKind[] = [...documentKinds, ...imageKinds]

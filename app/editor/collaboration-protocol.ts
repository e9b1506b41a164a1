/**
 * The wire between an editor and the document hub; both sides read this page.
 *
 * Hot messages are one binary frame each: a code, the channel of the document, a payload. Rare ones
 * (join, leave, people, refusals) are ordinary Socket.IO events.
 */

/** The Socket.IO event that carries every binary frame. */
export const FRAME_EVENT = 'd'

/** Events other than frames. */
export const events = {
  join: 'document:rejoindre',
  leave: 'document:quitter',
  people: 'document:presents',
  access: 'document:droit',
  evicted: 'document:ecarte',
} as const

/** First byte of a frame. */
export const frameCode = {
  /** Client: channel, number, update. Server: channel, update. */
  update: 1,
  /** Client: channel, caret as JSON. Server: channel, then carets of several people. */
  carets: 2,
  /** Either side: channel, state vector; asks for what it lacks. */
  ask: 3,
  /** Client: channel, number, update; what the server lacked. */
  answer: 4,
  /** Server: channel, number, instant; everything up to that number is stored. */
  saved: 5,
  /** Server: channel, its state vector, what the client lacked. */
  state: 6,
} as const

/** Largest single update, in bytes; a bigger one is refused with a message. */
export const MAX_UPDATE_BYTES = 1_000_000
/** Largest caret description, in bytes. */
export const MAX_CARET_BYTES = 2_000
/** At most one caret message per person in this time. */
export const CARET_INTERVAL_MS = 100
/** For Socket.IO's `maxHttpBufferSize`: above MAX_UPDATE_BYTES even as base64, so that refusals have words. */
export const MAX_FRAME_BYTES = 2_000_000

export type Access = 'read' | 'write'

/** What a client sends to enter a document. */
export interface JoinRequest {
  document: string
  schemaVersion: number
  /** Yjs client id of this copy; its caret is shown under it. */
  clientId: number
  /** This copy is empty: the whole document follows the answer at once. */
  fresh: boolean
}

export type JoinReply =
  { ok: true; channel: number; access: Access; maxUpdateBytes: number; self: Person } | { ok: false; reason: RefusalReason }

/** Somebody who has the document open; stamped by the server from the session. */
export interface Person {
  clientId: number
  userId: string
  name: string
  color: string
  structureName?: string
  access: Access
}

/**
 * Why a document is not open to this client, with the sentence shown. A passing reason is tried again by
 * itself; the others wait for the person.
 */
export const refusals = {
  session: { passing: false, message: 'Votre session est terminée. Reconnectez-vous pour continuer à écrire.' },
  access: { passing: false, message: 'Ce document n’existe pas, ou ne vous est plus ouvert.' },
  schema: { passing: false, message: 'Maillage a été mis à jour. Rechargez la page pour continuer à écrire.' },
  'too-large': {
    passing: false,
    message:
      'Cet ajout est trop volumineux pour être enregistré. Copiez-le ailleurs, rechargez la page, puis ajoutez-le en plusieurs fois.',
  },
  full: { passing: false, message: 'Ce document a atteint sa taille maximale. Répartissez-le en plusieurs chapitres.' },
  content: { passing: false, message: 'Cette modification contient un élément qui n’est pas accepté ici. Rechargez la page.' },
  malformed: { passing: false, message: 'Cette modification n’a pas pu être lue. Rechargez la page.' },
  rate: { passing: true, message: 'Trop de modifications à la fois. Reprise dans un instant.' },
  busy: { passing: true, message: 'L’enregistrement a pris du retard. Reprise dans un instant.' },
  unavailable: { passing: true, message: 'Le document n’a pas pu être ouvert. Nouvel essai dans un instant.' },
} as const satisfies Record<string, { passing: boolean; message: string }>

export type RefusalReason = keyof typeof refusals

/** Whether a value from the wire is one of the known reasons. */
export function isRefusalReason(value: unknown): value is RefusalReason {
  return typeof value === 'string' && Object.hasOwn(refusals, value)
}

const HEADER = 5
const NUMBERED_HEADER = 9

function header(code: number, channel: number, size: number): { frame: Uint8Array; view: DataView } {
  const frame = new Uint8Array(size)
  const view = new DataView(frame.buffer)
  view.setUint8(0, code)
  view.setUint32(1, channel)
  return { frame, view }
}

/** A frame of one code, its channel and its payload. */
export function encodeFrame(code: number, channel: number, payload: Uint8Array): Uint8Array {
  const { frame } = header(code, channel, HEADER + payload.length)
  frame.set(payload, HEADER)
  return frame
}

/** A client's update or answer; `number` comes back in the acknowledgement. */
export function encodeNumbered(code: number, channel: number, number: number, payload: Uint8Array): Uint8Array {
  const { frame, view } = header(code, channel, NUMBERED_HEADER + payload.length)
  view.setUint32(5, number)
  frame.set(payload, NUMBERED_HEADER)
  return frame
}

/** The acknowledgement of everything up to `number`, stored at `savedAt` (ms since the epoch). */
export function encodeSaved(channel: number, number: number, savedAt: number): Uint8Array {
  const { frame, view } = header(frameCode.saved, channel, 17)
  view.setUint32(5, number)
  view.setFloat64(9, savedAt)
  return frame
}

/** The server's state: its vector, and what the client lacked. */
export function encodeState(channel: number, vector: Uint8Array, update: Uint8Array): Uint8Array {
  const { frame, view } = header(frameCode.state, channel, NUMBERED_HEADER + vector.length + update.length)
  view.setUint32(5, vector.length)
  frame.set(vector, NUMBERED_HEADER)
  frame.set(update, NUMBERED_HEADER + vector.length)
  return frame
}

/** Carets of several people: Yjs client id → JSON bytes (empty: no caret). */
export function encodeCarets(channel: number, carets: Iterable<readonly [number, Uint8Array]>): Uint8Array {
  const list = [...carets]
  const { frame, view } = header(
    frameCode.carets,
    channel,
    list.reduce((size, [, caret]) => size + 6 + caret.length, HEADER),
  )
  let offset = HEADER
  for (const [clientId, caret] of list) {
    view.setUint32(offset, clientId)
    view.setUint16(offset + 4, caret.length)
    frame.set(caret, offset + 6)
    offset += 6 + caret.length
  }
  return frame
}

function viewOf(frame: Uint8Array): DataView {
  return new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
}

/** Code, channel and payload of a frame; null when it is too short to have them. */
export function decodeFrame(frame: Uint8Array): { code: number; channel: number; payload: Uint8Array } | null {
  if (frame.length < HEADER) return null
  return { code: frame[0] ?? 0, channel: viewOf(frame).getUint32(1), payload: frame.subarray(HEADER) }
}

/** Splits the payload of a numbered frame; null when it is too short. */
export function decodeNumbered(payload: Uint8Array): { number: number; bytes: Uint8Array } | null {
  if (payload.length < 4) return null
  return { number: viewOf(payload).getUint32(0), bytes: payload.subarray(4) }
}

/** Reads the payload of an acknowledgement. */
export function decodeSaved(payload: Uint8Array): { number: number; savedAt: number } {
  const view = viewOf(payload)
  return { number: view.getUint32(0), savedAt: view.getFloat64(4) }
}

/** Reads the payload of the server's state. */
export function decodeState(payload: Uint8Array): { vector: Uint8Array; update: Uint8Array } {
  const length = viewOf(payload).getUint32(0)
  return { vector: payload.subarray(4, 4 + length), update: payload.subarray(4 + length) }
}

/** Reads the payload of a message of carets. */
export function decodeCarets(payload: Uint8Array): [number, Uint8Array][] {
  const view = viewOf(payload)
  const carets: [number, Uint8Array][] = []
  for (let offset = 0; offset + 6 <= payload.length;) {
    const length = view.getUint16(offset + 4)
    carets.push([view.getUint32(offset), payload.subarray(offset + 6, offset + 6 + length)])
    offset += 6 + length
  }
  return carets
}

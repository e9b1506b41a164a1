import { PacketType } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { collaborationParser } from '~/editor/collaboration-parser'
import {
  decodeCarets,
  decodeFrame,
  decodeNumbered,
  decodeSaved,
  decodeState,
  encodeCarets,
  encodeFrame,
  encodeNumbered,
  encodeSaved,
  encodeState,
  FRAME_EVENT,
} from '~/editor/collaboration-protocol'

const { Encoder, Decoder } = collaborationParser

function decode(chunk: unknown): unknown {
  const decoder = new Decoder()
  let packet: unknown
  decoder.on('decoded', (one) => (packet = one))
  decoder.add(chunk)
  return packet
}

test('a document frame is one binary message, both ways', () => {
  const frame = encodeNumbered(1, 7, 42, new Uint8Array([9, 8]))
  const encoded = new Encoder().encode({ type: PacketType.EVENT, nsp: '/', data: [FRAME_EVENT, frame] })
  expect(encoded).toEqual([frame])
  for (const chunk of [frame, Buffer.from(frame), frame.buffer.slice(0)]) {
    expect(decode(chunk)).toMatchObject({ type: PacketType.EVENT, nsp: '/', data: [FRAME_EVENT, expect.anything()] })
  }
})

test('everything else has Socket.IO’s own text form', () => {
  const packet = { type: PacketType.EVENT, nsp: '/', data: ['suivre', ['a']] }
  const [text] = new Encoder().encode(packet)
  expect(text).toBe('2["suivre",["a"]]')
  expect(decode(text)).toMatchObject(packet)
})

test('events with attachments, empty messages and rubbish are refused', () => {
  for (const chunk of ['51-["x",{"_placeholder":true,"num":0}]', '6', new Uint8Array(0), 12, null, '2{', 'z'])
    expect(() => decode(chunk)).toThrow()
})

test('what is encoded is decoded the same', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const payload = (frame: Uint8Array) => decodeFrame(frame)?.payload ?? new Uint8Array()
  expect(decodeFrame(encodeFrame(3, 4_000_000_000, bytes))).toEqual({ code: 3, channel: 4_000_000_000, payload: bytes })
  expect(decodeNumbered(payload(encodeNumbered(1, 1, 5, bytes)))).toEqual({ number: 5, bytes })
  expect(decodeSaved(payload(encodeSaved(1, 9, 1_760_000_000_123)))).toEqual({ number: 9, savedAt: 1_760_000_000_123 })
  expect(decodeState(payload(encodeState(1, bytes, new Uint8Array([7]))))).toEqual({ vector: bytes, update: new Uint8Array([7]) })
  expect(
    decodeCarets(
      payload(
        encodeCarets(1, [
          [3, bytes],
          [4, new Uint8Array()],
        ]),
      ),
    ),
  ).toEqual([
    [3, bytes],
    [4, new Uint8Array()],
  ])
  expect(decodeFrame(new Uint8Array([1, 2]))).toBeNull()
  expect(decodeNumbered(new Uint8Array(2))).toBeNull()
})

import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser'
import { FRAME_EVENT } from './collaboration-protocol'

/**
 * Socket.IO's own parser, except that a document frame travels as one binary message instead of a JSON
 * header followed by an attachment (half the latency and CPU of a binary event).
 *
 * Everything else stays the default text form, so clients that never touch a document need no parser of
 * their own. MessagePack was tried as the other form: with `notepack.io` a packet of six bytes
 * (`c9 7fffffff 00`) makes the receiver allocate and fill 2 GB, 12 s of blocked event loop.
 */
class FrameEncoder extends Encoder {
  override encode(packet: Packet): ReturnType<Encoder['encode']> {
    const data: unknown = packet.data
    if (packet.type === PacketType.EVENT && Array.isArray(data) && data[0] === FRAME_EVENT && data[1] instanceof Uint8Array) {
      return [data[1]]
    }
    return super.encode(packet)
  }
}

class FrameDecoder extends Decoder {
  override add(chunk: unknown): void {
    if (typeof chunk === 'string') {
      // why: events with attachments (types 5 and 6) are not part of this wire.
      if (chunk.startsWith('5') || chunk.startsWith('6')) throw new Error('binary events are not accepted')
      super.add(chunk)
      return
    }
    const bytes = chunk instanceof Uint8Array ? chunk : chunk instanceof ArrayBuffer ? new Uint8Array(chunk) : null
    if (!bytes || bytes.length === 0) throw new Error('unknown frame')
    this.emitReserved('decoded', { type: PacketType.EVENT, nsp: '/', data: [FRAME_EVENT, bytes] })
  }
}

/** The `parser` option of the Socket.IO server and of every client that opens documents. */
export const collaborationParser = { Encoder: FrameEncoder, Decoder: FrameDecoder }

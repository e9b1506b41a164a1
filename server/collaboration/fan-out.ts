import type { Socket } from 'socket.io'

/** A WebSocket binary frame as servers send it (RFC 6455 §5.2): final, unmasked. */
function webSocketFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = 0x82
  if (header === 2) frame[1] = length
  else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, header)
  return frame
}

/**
 * Sends one document frame to several sockets. The WebSocket frame is made once for all of them, as
 * Socket.IO's own adapter does for text (`wsPreEncodedFrame`); polling sockets get the bytes in base64.
 */
export function fanOut(sockets: Iterable<Socket>, frame: Uint8Array): void {
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
  const options = { compress: false, wsPreEncodedFrame: [webSocketFrame(frame)] }
  for (const socket of sockets) socket.conn.write(bytes, options)
}

/** Whether a socket takes bytes as fast as it is given them; the others miss what may be missed. */
export function keepsUp(socket: Socket): boolean {
  const { transport } = socket.conn
  return transport.name === 'polling' || transport.writable
}

import { io, type Socket } from 'socket.io-client'

/** Opens the page's live connection: WebSocket first, long polling where it is blocked. */
export function openSocket(): Socket {
  return io({ transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelay: 300, reconnectionDelayMax: 5_000 })
}

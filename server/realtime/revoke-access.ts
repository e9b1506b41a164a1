import type { Server } from 'socket.io'
import { onEvent } from '~/platform/events/bus.server'

/**
 * Closes the sockets of a session that ended or a person whose rights changed: their pages come back by
 * themselves and are judged again, documents included. Returns how to stop.
 */
export function revokeAccess(io: Server): () => void {
  return onEvent((event) => {
    switch (event.name) {
      case 'compte.session-terminee':
        closeRoom(io, `session:${event.payload.sessionId}`)
        break
      case 'compte.acces-change':
      case 'compte.desactive':
        closeRoom(io, `personne:${event.payload.userId}`)
        break
    }
  })
}

function closeRoom(io: Server, room: string): void {
  // why: closing the transport, not the namespace, lets the client reconnect by itself.
  for (const socket of io.of('/').sockets.values()) if (socket.rooms.has(room)) socket.conn.close()
}

import type { Server, Socket } from 'socket.io'
import { organisationName } from '~/domains/accounts/organisation-name.server'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import { visitor, type UserActor, type Visitor } from '~/platform/authorization/actor'
import { log } from '~/platform/log.server'
import { hueOf } from '~/ui/hues'

/** Who is behind a socket, as stamped at its handshake. */
export function actorOf(socket: Socket): UserActor | Visitor {
  return (socket.data as { actor?: UserActor }).actor ?? visitor
}

/** The person, with what others see of them beside a text they write together. */
interface SocketActor extends UserActor {
  color: string
  structureName: string | undefined
}

const maxSocketsPerUser = 40
const maxSocketsPerAddress = 200

/**
 * Reads the session once, at the handshake; a change of rights closes the socket, so that it comes back and is
 * judged again. Visitors may connect: they follow public pages only. A dead session is a visitor.
 */
export function authenticateSockets(io: Server): void {
  const perKey = new Map<string, number>()
  io.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => {
        log.debug({ err: error }, 'socket refused')
        next(new Error('indisponible'))
      },
    )
  })

  async function admit(socket: Socket): Promise<void> {
    const principal = await loadPrincipal(socket.handshake.headers.cookie ?? null)
    const key = principal ? `user:${principal.actor.userId}` : `ip:${socket.handshake.address}`
    const count = perKey.get(key) ?? 0
    if (count >= (principal ? maxSocketsPerUser : maxSocketsPerAddress)) throw new Error('too many sockets')
    perKey.set(key, count + 1)
    socket.once('disconnect', () => perKey.set(key, Math.max(0, (perKey.get(key) ?? 1) - 1)))
    if (!principal) return
    ;(socket.data as { actor?: SocketActor }).actor = {
      ...principal.actor,
      color: hueOf(principal.actor.userId).color,
      structureName: await organisationName(principal.actor),
    }
    await socket.join([`personne:${principal.actor.userId}`, `session:${principal.actor.sessionId}`])
  }
}

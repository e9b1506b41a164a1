import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { collaborationParser } from '~/editor/collaboration-parser'
import { MAX_FRAME_BYTES } from '~/editor/collaboration-protocol'
import { comesFromOwnPage } from '#server/http/origins'

/**
 * The Socket.IO server. Every request of the transport, not only the handshake, must come from our own
 * pages: `cors` does not stop a cross-origin WebSocket. Recovery stays off: it skips authentication.
 */
export function createSocketServer(http: HttpServer, own: ReadonlySet<string>): Server {
  const io = new Server(http, {
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: true,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    parser: collaborationParser,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    // why: in development Vite's own WebSocket lives on the same server.
    destroyUpgrade: false,
  })
  io.engine.use((req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, next: (error?: Error) => void) => {
    const upgrade = req.headers.upgrade !== undefined
    const request = {
      method: req.method ?? 'GET',
      origin: req.headers.origin,
      site: header(req.headers['sec-fetch-site']),
    }
    // why: browsers always send Origin with a WebSocket; polling reads (GET) come without it.
    const allowed = upgrade ? request.origin !== undefined && own.has(request.origin) : comesFromOwnPage(request, own)
    if (allowed) return next()
    if (typeof res.writeHead === 'function') {
      res.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      res.end('Origine refusée')
    } else {
      req.socket.destroy()
    }
  })
  return io
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

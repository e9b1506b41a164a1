import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Server } from 'socket.io'
import { onTestFinished } from 'vitest'
import { DocumentHub, type DocumentHubOptions } from '#server/collaboration/document-hub'
import type { DocumentKind } from '#server/collaboration/document-kind'
import { collaborationParser } from '~/editor/collaboration-parser'
import { MAX_FRAME_BYTES, type Access } from '~/editor/collaboration-protocol'
import { CollaborationProvider, type CollaborationProviderOptions } from '~/editor/collaboration-provider'
import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

export interface DocumentServer {
  hub: DocumentHub
  io: Server
  port: number
  /** Who may do what; people who are not named may write. */
  rights: Map<string, Access | null>
  /** Ends it without any farewell to the database, as `kill -9` would. */
  crash(): Promise<void>
  stop(): Promise<void>
}

export interface DocumentServerOptions extends Partial<Omit<DocumentHubOptions, 'pool'>> {
  databaseUrl: string
  port?: number
  kind?: Partial<DocumentKind>
  transports?: ('websocket' | 'polling')[]
}

/** A real document hub on a real socket server: documents are `essai:<id>`, people say who they are. */
export async function startDocumentServer({
  databaseUrl,
  port = 0,
  kind,
  transports,
  ...options
}: DocumentServerOptions): Promise<DocumentServer> {
  const rights = new Map<string, Access | null>()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 1_000 })
  pool.on('error', () => undefined)
  const hub = new DocumentHub({
    pool,
    log: silent,
    kinds: [
      {
        prefix: 'essai',
        schemaVersion: DOCUMENT_SCHEMA_VERSION,
        authorise: (actor) => Promise.resolve(rights.has(actor.userId) ? (rights.get(actor.userId) ?? null) : 'write'),
        ...kind,
      },
    ],
    ...options,
  })
  const http = createServer()
  const io = new Server(http, {
    parser: collaborationParser,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    transports: transports ?? ['websocket', 'polling'],
  })
  io.use((socket, next) => {
    const userId = socket.handshake.headers['x-user']
    if (typeof userId !== 'string') return next(new Error('session'))
    socket.data.actor = { userId, sessionId: `session-${userId}`, name: `Personne ${userId}` }
    next()
  })
  hub.attach(io)
  http.listen(port, '127.0.0.1')
  await once(http, 'listening')

  let ended = false
  const end = async (close: () => Promise<void>) => {
    if (ended) return
    ended = true
    await close()
    await pool.end()
  }
  const server: DocumentServer = {
    hub,
    io,
    port: (http.address() as AddressInfo).port,
    rights,
    crash: () =>
      end(async () => {
        const closed = hub.close(0)
        await io.close()
        await closed
      }),
    stop: () =>
      end(async () => {
        await io.close()
        await hub.close()
      }),
  }
  onTestFinished(() => server.stop())
  return server
}

/** Opens a document with the product's own client. */
export function openDocument(
  server: { port: number },
  userId: string,
  document = 'essai:un',
  { socket, ...options }: Partial<CollaborationProviderOptions> = {},
): CollaborationProvider {
  const provider = new CollaborationProvider({
    document,
    url: `http://127.0.0.1:${server.port}`,
    socket: { extraHeaders: { 'x-user': userId }, reconnectionDelay: 50, reconnectionDelayMax: 200, ...socket },
    ...options,
  })
  onTestFinished(() => provider.destroy())
  return provider
}

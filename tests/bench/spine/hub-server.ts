import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Server } from 'socket.io'
import { DocumentHub } from '#server/collaboration/document-hub'
import { collaborationParser } from '~/editor/collaboration-parser'
import { MAX_FRAME_BYTES } from '~/editor/collaboration-protocol'
import { initialUpdate } from '~/editor/document-content.server'
import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import { serve, startOptions } from '../bench-process'

// The product's document hub on a bare socket server; documents are `essai:<room>`, people say who they are.

const { databaseUrl, port } = startOptions<{ databaseUrl: string; port: number }>()
const problem = (...parts: unknown[]) =>
  process.stderr.write(`# hub: ${parts.map((part) => (part instanceof Error ? part.message : JSON.stringify(part))).join(' ')}\n`)

const hub = new DocumentHub({
  pool: new pg.Pool({ connectionString: databaseUrl, max: 4 }),
  log: { info: () => undefined, warn: problem, error: problem },
  kinds: [
    {
      prefix: 'essai',
      schemaVersion: DOCUMENT_SCHEMA_VERSION,
      authorise: () => Promise.resolve('write'),
      initialState: () =>
        Promise.resolve(initialUpdate({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'commencer.' }] }] })),
    },
  ],
})
const http = createServer()
const io = new Server(http, {
  parser: collaborationParser,
  perMessageDeflate: false,
  maxHttpBufferSize: MAX_FRAME_BYTES,
  transports: ['websocket', 'polling'],
})
io.use((socket, next) => {
  const userId = String(socket.handshake.headers['x-user'])
  socket.data.actor = { userId, sessionId: userId, name: userId }
  next()
})
hub.attach(io)
http.listen(port, '127.0.0.1')
await once(http, 'listening')

serve({
  port: () => (http.address() as AddressInfo).port,
  cpu: () => process.cpuUsage(),
  rss: () => process.memoryUsage().rss,
})

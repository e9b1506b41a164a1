import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { serve } from '../bench-process'

// The floor to compare with: Socket.IO as it comes, passing bytes on to the room; it checks and stores nothing.

const http = createServer()
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] })
io.on('connection', (socket) => {
  socket.on('join', (room: string, joined: () => void) => {
    void socket.join(room)
    joined()
  })
  socket.on('update', (room: string, update: Buffer) => {
    socket.to(room).emit('update', update)
  })
})
http.listen(0, '127.0.0.1')
await once(http, 'listening')

serve({
  port: () => (http.address() as AddressInfo).port,
  cpu: () => process.cpuUsage(),
  rss: () => process.memoryUsage().rss,
})

import type { Server, Socket } from 'socket.io'
import * as z from 'zod'
import { onEvent } from '~/platform/events/bus.server'
import { log } from '~/platform/log.server'
import type { LiveMessage } from '~/platform/realtime/topic'
import { actorOf } from './authenticate'
import { mayFollow } from './topic-policy'

const topicsSchema = z.array(z.string().max(120)).max(30)
const maxTopics = 60
const room = (topic: string) => `vivant:${topic}`

/** One event in, one room message out; pages subscribe to topics and read again. Returns how to stop. */
export function openLiveGateway(io: Server): () => void {
  io.on('connection', (socket) => {
    const followed = new Set<string>()
    socket.on('suivre', (given: unknown, done?: unknown) => {
      void follow(socket, followed, given).then((accepted) => typeof done === 'function' && done(accepted))
    })
    socket.on('quitter', (given: unknown) => {
      for (const topic of topicsSchema.safeParse(given).data ?? []) {
        followed.delete(topic)
        void socket.leave(room(topic))
      }
    })
  })
  return onEvent((event) => {
    for (const topic of event.topics) {
      const message: LiveMessage = { topic, name: event.name, targetId: event.targetId, actorId: event.actorId }
      io.to(room(topic)).emit('vivant', message)
    }
  })
}

async function follow(socket: Socket, followed: Set<string>, given: unknown): Promise<string[]> {
  const accepted: string[] = []
  for (const topic of topicsSchema.safeParse(given).data ?? []) {
    if (followed.size >= maxTopics) break
    try {
      if (!(await mayFollow(actorOf(socket), topic))) continue
    } catch (error) {
      // why: the database may be away; the client asks again when it reconnects.
      log.warn({ err: error, topic }, 'live topic could not be judged')
      continue
    }
    followed.add(topic)
    await socket.join(room(topic))
    accepted.push(topic)
  }
  return accepted
}

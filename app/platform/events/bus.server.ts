import { EventEmitter } from 'node:events'
import { log } from '~/platform/log.server'

/**
 * Every event of the product: name → payload. A domain adds its own in `<noun>.events.ts`:
 * `declare module '~/platform/events/bus.server' { interface DomainEvents { 'outil.partage': {…} } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface DomainEvents {}

/** What every event says beside its payload. */
export interface EventEnvelope {
  /** Live topics whose readers must read again (see realtime/topic.ts). */
  topics: string[]
  /** The row that changed, so that pages can flash it. */
  targetId?: string
  /** Who did it: their own page is not flashed. */
  actorId?: string
}

export type EventName = keyof DomainEvents & string

/** An event as listeners get it. */
export type PublishedEvent = {
  [Name in EventName]: { name: Name; payload: DomainEvents[Name] } & EventEnvelope
}[EventName]

const emitter = new EventEmitter().setMaxListeners(50)

/** Tells the product what happened; called after the commit, never before. */
export function publish<Name extends EventName>(name: Name, payload: DomainEvents[Name], envelope: EventEnvelope): void {
  emitter.emit('event', { name, payload, ...envelope })
}

/** Listens to every event; a failing listener is logged and harms nobody else. Returns how to stop. */
export function onEvent(listener: (event: PublishedEvent) => void | Promise<void>): () => void {
  const guarded = (event: PublishedEvent) => {
    Promise.resolve()
      .then(() => listener(event))
      .catch((error: unknown) => log.error({ err: error, event: event.name }, 'event listener failed'))
  }
  emitter.on('event', guarded)
  return () => void emitter.off('event', guarded)
}

import { onEvent, type PublishedEvent } from '~/platform/events/bus.server'

/** What was published while something ran. */
export async function eventsDuring(run: () => Promise<unknown>): Promise<PublishedEvent[]> {
  const events: PublishedEvent[] = []
  const stop = onEvent((event) => void events.push(event))
  try {
    await run()
    // why: listeners run on the next turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    stop()
  }
  return events
}

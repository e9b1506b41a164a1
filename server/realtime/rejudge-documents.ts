import '~/domains/guides/guide.events'
import { onEvent } from '~/platform/events/bus.server'
import type { DocumentHub } from '#server/collaboration/document-hub'

/** Judges again who has a guide's chapters open when rights on it change; whoever lost theirs is out at once. Returns how to stop. */
export function rejudgeDocuments(hub: DocumentHub): () => void {
  return onEvent(async (event) => {
    if (event.name === 'guide.acces-change') await hub.rejudge(event.payload.userId ? { userId: event.payload.userId } : {})
    if (event.name === 'guide.statut') await hub.rejudge()
    if (event.name === 'compte.acces-change' || event.name === 'compte.desactive') await hub.rejudge({ userId: event.payload.userId })
    if (event.name === 'compte.session-terminee') hub.revoke({ sessionId: event.payload.sessionId })
  })
}

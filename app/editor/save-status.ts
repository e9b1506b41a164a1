import { formatCount, formatTime } from '~/platform/format'
import type { CollaborationState } from './collaboration-provider'

/** How a state of saving looks, beside its words. */
export type SaveTone = 'saved' | 'saving' | 'offline' | 'refused' | 'waiting'

/** What the screen says about saving: only what the server confirmed is called saved. */
export function saveStatus(state: CollaborationState): { tone: SaveTone; text: string } {
  const { status, loaded, pendingCount, lastSavedAt, access, refusal } = state
  if (status === 'refused') return { tone: 'refused', text: refusal?.message ?? 'Ce document est fermé.' }
  if (!loaded)
    return status === 'offline'
      ? { tone: 'offline', text: 'Hors ligne, ouverture dès le retour du réseau' }
      : { tone: 'waiting', text: 'Ouverture…' }
  if (status !== 'synced') return { tone: 'offline', text: `Hors ligne, ${waiting(pendingCount)}` }
  if (access === 'read') return { tone: 'saved', text: 'Lecture seule' }
  if (pendingCount > 0) return { tone: 'saving', text: 'Enregistrement…' }
  return { tone: 'saved', text: lastSavedAt ? `Enregistré à ${formatTime(lastSavedAt)}` : 'Tout est enregistré' }
}

function waiting(count: number): string {
  return count === 0 ? 'aucune modification en attente' : `${formatCount(count, 'modification')} en attente`
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import { CollaborationProvider, type CollaborationState } from './collaboration-provider'

/** Providers whose page was left while changes were on their way; kept until the server has stored them. */
const leaving = new Set<CollaborationProvider>()

/** Opens a document while the component is on the page; null until the browser has it. */
export function useCollaboration(document: string): CollaborationProvider | null {
  const [provider, setProvider] = useState<CollaborationProvider | null>(null)
  useEffect(() => {
    const opened = new CollaborationProvider({ document })
    setProvider(opened)
    return () => {
      setProvider(null)
      closeWhenSaved(opened)
    }
  }, [document])
  return provider
}

/** The provider's state, followed by the component. */
export function useCollaborationState(provider: CollaborationProvider): CollaborationState {
  const state = useSyncExternalStore(
    (listener) => provider.onChange(listener),
    () => provider.state,
    () => provider.state,
  )
  const online = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  )
  // why: a cable pulled out is known to the browser at once, to the socket only after some seconds.
  return !online && state.status !== 'refused' ? { ...state, status: 'offline' } : state
}

function followNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Asks before the tab closes while something is not stored. */
export function useUnsavedWarning(provider: CollaborationProvider): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (provider.state.pendingCount > 0 || leaving.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [provider])
}

/** Going to another page of the product loses nothing: the connection stays until the last change is stored. */
function closeWhenSaved(provider: CollaborationProvider): void {
  if (provider.state.pendingCount === 0) return provider.destroy()
  leaving.add(provider)
  provider
    .whenSaved()
    .catch(() => undefined)
    .finally(() => {
      leaving.delete(provider)
      provider.destroy()
    })
}

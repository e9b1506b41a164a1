import { type RefObject, useEffect, useRef, useState } from 'react'
import { formatCount } from '~/platform/format'

/**
 * After a live update, flashes once the rows of `container` (`[data-row]`) whose version changed or that are new,
 * and gives the sentence to announce politely. `scope` changes with the page or the filters: then nothing flashes.
 */
export function useRowFlash(container: RefObject<HTMLElement | null>, versions: ReadonlyMap<string, string> | null, scope: string): string {
  const previous = useRef<{ scope: string; versions: ReadonlyMap<string, string> } | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const signature = versions ? JSON.stringify([...versions]) : ''

  useEffect(() => {
    if (!versions) return
    const before = previous.current
    previous.current = { scope, versions }
    if (!before || before.scope !== scope) return
    const changed = [...versions].filter(([key, version]) => before.versions.get(key) !== version).map(([key]) => key)
    if (changed.length === 0) return
    setAnnouncement(formatCount(changed.length, 'ligne mise à jour', 'lignes mises à jour'))
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    for (const key of changed) {
      const row = container.current?.querySelector(`[data-row="${CSS.escape(key)}"]`)
      row?.animate([{ backgroundColor: 'var(--color-ochre-soft)' }, { backgroundColor: 'transparent' }], {
        duration: 1800,
        easing: 'ease-out',
      })
    }
  }, [signature, scope])

  return announcement
}

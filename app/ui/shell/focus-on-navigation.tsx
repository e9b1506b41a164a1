import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { MAIN_ID } from './skip-link'

/**
 * After a client navigation to another page, moves the focus to its title (else to <main>) and says the title
 * politely, as a full page load would. Changes of search parameters (filters, pages) leave the focus alone.
 */
export function FocusOnNavigation() {
  const { pathname, hash } = useLocation()
  const previous = useRef(pathname)
  const [announcement, setAnnouncement] = useState('')

  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    if (hash) return
    const main = document.getElementById(MAIN_ID)
    const target = main?.querySelector<HTMLElement>('h1') ?? main
    if (target && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
    target?.focus({ preventScroll: true })
    setAnnouncement(document.title)
  }, [pathname, hash])

  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {announcement}
    </p>
  )
}

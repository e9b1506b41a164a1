import { useNavigate } from '@remix-run/react'
import { type MouseEvent, useCallback } from 'react'

/**
 * A click handler for a container of plain <a> elements: follows own addresses without reloading the page.
 * Files and other servers' pages carry `download` or `data-external`. Long lists keep plain links (a component in every cell costs the server six times as much) and lose nothing.
 */
export function usePlainLinks(): (event: MouseEvent<HTMLElement | SVGElement>) => void {
  const navigate = useNavigate()
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || ['target', 'download', 'data-external'].some((name) => link.hasAttribute(name))) return
      const url = new URL(link.getAttribute('href') ?? '', window.location.href)
      if (url.origin !== window.location.origin) return
      event.preventDefault()
      navigate(url.pathname + url.search + url.hash)
    },
    [navigate],
  )
}

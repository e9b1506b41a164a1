import { type ReactNode, useEffect, useRef } from 'react'

/** The outline beside the text; on a narrow screen it folds, so that the text comes first. Open before scripts. */
export function OutlinePanel({ title, children }: { title: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const wide = window.matchMedia('(min-width: 62em)')
    const fit = () => details.current?.toggleAttribute('open', wide.matches)
    fit()
    wide.addEventListener('change', fit)
    return () => wide.removeEventListener('change', fit)
  }, [])
  return (
    <details className="workshop-outline" ref={details} open>
      <summary>{title}</summary>
      <nav aria-label="Chapitres du guide">{children}</nav>
    </details>
  )
}

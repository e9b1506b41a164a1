import type { ReactNode } from 'react'

/** Long reading: a serif at reading size, a measure of about seventy characters, hyphenation. `html` must come sanitised. */
export function Prose({ children, html, compact = false }: { children?: ReactNode; html?: string; compact?: boolean }) {
  const className = compact ? 'prose prose-compact' : 'prose'
  if (html !== undefined) return <div className={className} lang="fr" dangerouslySetInnerHTML={{ __html: html }} />
  return (
    <div className={className} lang="fr">
      {children}
    </div>
  )
}

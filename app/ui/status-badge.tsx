import type { ReactNode } from 'react'

/** What a status means for the reader; each tone has its own shape, so colour is never alone. */
export type Tone = 'neutral' | 'progress' | 'attention' | 'done' | 'late'

const SHAPES: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  progress: <path d="M6 1.25a4.75 4.75 0 1 0 0 9.5Z M6 2a4 4 0 0 1 0 8" fill="currentColor" stroke="currentColor" strokeWidth="1" />,
  attention: <path d="M6 .9 11.4 10.8H.6Z" fill="currentColor" />,
  done: <path d="m1.6 6.4 3 3 5.8-6.6" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />,
  late: <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="currentColor" />,
}

/** A status as a word with a shape and a tint. */
export function StatusBadge({ tone = 'neutral', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className="status-badge" data-tone={tone} title={title}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  )
}

/** Says that what is shown was made up for the demonstration. */
export function FictitiousBadge({ children = 'Exemple fictif' }: { children?: ReactNode }) {
  return <span className="fictitious-badge">{children}</span>
}

import type { ReactNode } from 'react'
import { Mesh } from './mesh'

export interface EmptyStateProps {
  /** What is missing, as a sentence: « Aucun guide pour l’instant ». */
  title: string
  /** Why, and what it would bring. */
  children?: ReactNode
  /** The next step: an <ActionLink>, or « effacer les filtres ». */
  action?: ReactNode
  /** Nothing fits the filters (rather than: nothing exists yet): smaller, without the drawing. */
  filtered?: boolean
  level?: 2 | 3
}

/** An empty list: a drawing of nodes waiting for links, a sentence, the next step. */
export function EmptyState({ title, children, action, filtered = false, level = 2 }: EmptyStateProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty-state" data-filtered={filtered || undefined}>
      {filtered ? null : <Mesh seed={title.length + 3} columns={6} rows={2} fit="contain" className="empty-state-mesh" />}
      <Title className="empty-state-title">{title}</Title>
      {children ? <div className="empty-state-text">{children}</div> : null}
      {action ? <div className="empty-state-action">{action}</div> : null}
    </div>
  )
}

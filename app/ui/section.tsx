import { type ReactNode, useId } from 'react'

export interface SectionProps {
  title: ReactNode
  /** A sentence under the title. */
  description?: ReactNode
  /** A link or a small action at the right of the title. */
  action?: ReactNode
  /** On a white ground with an edge. */
  panel?: boolean
  level?: 2 | 3
  id?: string
  children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, description, action, panel = false, level = 2, id, children }: SectionProps) {
  const titleId = useId()
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section className="section" data-panel={panel || undefined} aria-labelledby={titleId} id={id}>
      <div className="section-head">
        <div className="grow">
          <Title id={titleId}>{title}</Title>
          {description ? <p className="muted">{description}</p> : null}
        </div>
        {action ? <div className="section-action">{action}</div> : null}
      </div>
      {children}
    </section>
  )
}

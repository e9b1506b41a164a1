import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export interface CardLinkProps {
  to: string
  title: ReactNode
  /** A line above the title: theme, kind. */
  eyebrow?: ReactNode
  badges?: ReactNode
  /** Facts at the foot: author, date, count. */
  foot?: ReactNode
  /** Level of the title in the page. */
  level?: 2 | 3 | 4
  /** Id of the thing in a live list, for `useRowFlash`. */
  rowKey?: string
  children?: ReactNode
}

/** A card that opens one thing: a single link, and the whole card answers to it. */
export function CardLink({ to, title, eyebrow, badges, foot, level = 3, rowKey, children }: CardLinkProps) {
  const Title = `h${level}` as const
  return (
    <article className="card-link" data-row={rowKey}>
      {eyebrow || badges ? (
        <div className="cluster card-link-meta" data-gap="sm" data-justify="between">
          <span>{eyebrow}</span>
          {badges}
        </div>
      ) : null}
      <Title className="card-link-title">
        <Link to={to} prefetch="intent">
          {title}
        </Link>
      </Title>
      {children ? <div className="card-link-body">{children}</div> : null}
      {foot ? <div className="card-link-foot">{foot}</div> : null}
    </article>
  )
}

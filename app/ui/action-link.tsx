import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export interface ActionLinkProps {
  to: string
  children: ReactNode
  /** `main` at most once per page. */
  tone?: 'main' | 'quiet' | 'plain'
  icon?: ReactNode
  /** A file or another site: an ordinary request, no client navigation. */
  external?: boolean
  download?: boolean
  prefetch?: 'intent' | 'none'
}

/** A link that looks like a button, for actions that lead somewhere. */
export function ActionLink({ to, children, tone = 'main', icon, external = false, download = false, prefetch = 'none' }: ActionLinkProps) {
  const content = (
    <>
      {icon}
      <span>{children}</span>
    </>
  )
  if (external || download) {
    return (
      <a className="button" data-tone={tone} href={to} download={download || undefined}>
        {content}
      </a>
    )
  }
  return (
    <Link className="button" data-tone={tone} to={to} prefetch={prefetch}>
      {content}
    </Link>
  )
}

import type { ReactNode } from 'react'
import { SiteShell } from '~/ui/shell/site-shell'
import './accounts.css'

export interface AccountPageProps {
  title: string
  /** One sentence: what this page is for. */
  lead?: ReactNode
  /** Under the card: another way, demonstration accounts. */
  aside?: ReactNode
  children: ReactNode
}

/** A page of the way in: one card, one thing to do. */
export function AccountPage({ title, lead, aside, children }: AccountPageProps) {
  return (
    <SiteShell>
      <div className="account-page">
        <div className="account-card">
          <h1 tabIndex={-1}>{title}</h1>
          {lead ? <p className="account-lead">{lead}</p> : null}
          {children}
        </div>
        {aside}
      </div>
    </SiteShell>
  )
}

import { Link } from '@remix-run/react'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Menu } from './menu'

export interface Crumb {
  label: string
  to: string
}

export interface PageHeaderProps {
  title: ReactNode
  /** Where the page stands, from the outermost; the page itself is not repeated. */
  breadcrumb?: readonly Crumb[]
  /** One sentence: what this page is for. */
  description?: ReactNode
  /** Badges beside the title: status, « exemple fictif ». */
  badges?: ReactNode
  /** The one main action: an <ActionLink> or a form with a button. */
  action?: ReactNode
  /** The other actions, in a menu: links, or forms with a button. */
  more?: ReactNode
  /** Facts in a line under the description: date, author, version. */
  meta?: ReactNode
}

/** The head of every page: where I am, what this is, what I can do here. */
export function PageHeader({ title, breadcrumb, description, badges, action, more, meta }: PageHeaderProps) {
  return (
    <header className="page-header">
      {breadcrumb && breadcrumb.length > 0 ? (
        <nav className="breadcrumb" aria-label="Fil d’Ariane">
          <ol>
            {breadcrumb.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="page-header-row">
        <div className="page-header-text">
          <div className="page-header-title">
            <h1 tabIndex={-1}>{title}</h1>
            {badges ? (
              <div className="cluster" data-gap="sm">
                {badges}
              </div>
            ) : null}
          </div>
          {description ? <p className="page-header-description">{description}</p> : null}
          {meta ? <div className="page-header-meta">{meta}</div> : null}
        </div>
        {action || more ? (
          <div className="page-header-actions">
            {action}
            {more ? (
              <Menu
                label="Autres actions"
                trigger={
                  <span className="icon-button">
                    <IconDots size={20} aria-hidden />
                  </span>
                }
              >
                {more}
              </Menu>
            ) : null}
          </div>
        ) : null}
      </div>
    </header>
  )
}

import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '~/platform/paths'
import { Logo } from '../logo'
import { Mesh } from '../mesh'
import { accentStyle } from '../theme/accent'
import { ColorSchemeButton } from './color-scheme-toggle'
import { FocusOnNavigation } from './focus-on-navigation'
import { MAIN_ID, SkipLink } from './skip-link'

export interface SiteLink {
  label: string
  to: string
}

export interface SiteShellProps {
  /** Links of the header, few. */
  links?: readonly SiteLink[]
  /** The way in: sign in, or one's own space. */
  entry?: SiteLink
  /** The pôle's own accent, `#rrggbb`. */
  accent?: string | null
  children: ReactNode
}

const FOOTER_LINKS: readonly SiteLink[] = [
  { label: 'Aide', to: paths.aide() },
  { label: 'Accessibilité', to: paths.accessibilite() },
  { label: 'Confidentialité', to: paths.confidentialite() },
  { label: 'Mentions légales', to: paths.mentionsLegales() },
]

/** The public pages: a light header, the page, a foot with what the law asks for. */
export function SiteShell({ links = [], entry = { label: 'Se connecter', to: paths.connexion() }, accent, children }: SiteShellProps) {
  return (
    <div className="site-shell" style={accentStyle(accent)}>
      <SkipLink />
      <header className="site-header">
        <div className="site-bar">
          <Link to={paths.accueil()} className="site-logo">
            <Logo />
            <span className="visually-hidden">, accueil</span>
          </Link>
          {links.length > 0 ? (
            <nav className="site-nav" aria-label="Navigation principale">
              <ul role="list">
                {links.map((link) => (
                  <li key={link.to}>
                    <Link to={link.to}>{link.label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          <div className="site-tools">
            <ColorSchemeButton />
            <Link to={entry.to} className="button" data-tone="quiet">
              <span>{entry.label}</span>
            </Link>
          </div>
        </div>
      </header>
      <FocusOnNavigation />
      <main id={MAIN_ID} tabIndex={-1} className="site-main">
        {children}
      </main>
      <footer className="site-footer">
        <Mesh seed={21} columns={22} rows={4} className="site-footer-mesh" />
        <div className="site-footer-inner">
          <div>
            <Logo />
            <p>Le réseau de travail des pôles de l’économie sociale et solidaire.</p>
          </div>
          <nav aria-label="Pied de page">
            <ul role="list">
              {FOOTER_LINKS.map((link) => (
                <li key={link.to}>
                  <Link to={link.to}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
    </div>
  )
}

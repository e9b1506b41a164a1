import { Link } from '@remix-run/react'
import { IconLayoutSidebarLeftCollapse, IconLifebuoy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { paths } from '~/platform/paths'
import { Logo } from '../logo'
import { accentStyle } from '../theme/accent'
import { BottomBar } from './bottom-bar'
import { FocusOnNavigation } from './focus-on-navigation'
import type { NavItem } from './nav-item'
import { NavList } from './nav-list'
import { type PoleChoice, PoleSwitcher } from './pole-switcher'
import { ProfileMenu, type ProfileMenuProps, type ShellUser } from './profile-menu'
import { MAIN_ID, SkipLink } from './skip-link'

export interface AppShellProps {
  navigation: readonly NavItem[]
  poles: readonly PoleChoice[]
  user: ShellUser
  profileLinks: ProfileMenuProps['links']
  signOutAction: string
  /** Where the logo leads: the dashboard. */
  home: string
  /** The pôle's own accent, `#rrggbb`. */
  accent?: string | null
  /** `<Bell>` or what wraps it. */
  bell?: ReactNode
  /** `<SearchButton>` or the palette that wraps it. */
  search?: ReactNode
  /** A line above everything: demonstration data, connection lost. */
  banner?: ReactNode
  /** The page wants the whole width and height (the editor). */
  wide?: boolean
  children: ReactNode
}

/** The members' house: navigation by domain on the left, tools on top, the page in the middle. */
export function AppShell({
  navigation,
  poles,
  user,
  profileLinks,
  signOutAction,
  home,
  accent,
  bell,
  search,
  banner,
  wide,
  children,
}: AppShellProps) {
  return (
    <div className="app-shell" style={accentStyle(accent)}>
      <SkipLink />
      <aside className="app-sidebar">
        <Link to={home} className="app-logo" title="Maillage, tableau de bord">
          <Logo />
        </Link>
        <PoleSwitcher poles={poles} />
        <nav className="app-nav" aria-label="Navigation principale">
          <NavList items={navigation} />
        </nav>
        <div className="app-sidebar-foot">
          <Link to={paths.aide()} className="nav-entry" title="Aide">
            <span className="nav-icon" aria-hidden="true">
              <IconLifebuoy size={20} />
            </span>
            <span className="nav-label">Aide</span>
          </Link>
          <button type="button" className="nav-entry needs-scripts" data-preference="navigation" title="Réduire ou ouvrir la navigation">
            <span className="nav-icon" aria-hidden="true">
              <IconLayoutSidebarLeftCollapse size={20} />
            </span>
            <span className="nav-label">Réduire</span>
            <span className="visually-hidden"> ou ouvrir la navigation</span>
          </button>
        </div>
      </aside>
      <div className="app-column">
        {banner}
        <header className="app-topbar">
          <Link to={home} className="app-topbar-logo">
            <Logo signOnly />
          </Link>
          <div className="app-topbar-pole">
            <PoleSwitcher poles={poles} />
          </div>
          <div className="app-topbar-search">{search}</div>
          <div className="app-topbar-tools">
            {bell}
            <ProfileMenu user={user} links={profileLinks} signOutAction={signOutAction} />
          </div>
        </header>
        <FocusOnNavigation />
        <main id={MAIN_ID} tabIndex={-1} className="app-main" data-wide={wide || undefined}>
          {children}
        </main>
      </div>
      <BottomBar items={navigation} />
    </div>
  )
}

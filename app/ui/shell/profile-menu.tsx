import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Avatar } from '../avatar'
import { Menu, MenuGroup } from '../menu'
import { ColorSchemeChoices } from './color-scheme-toggle'

export interface ShellUser {
  name: string
  email?: string
  photoUrl?: string | null
}

export interface ProfileMenuProps {
  user: ShellUser
  links: readonly { label: string; to: string; icon?: ReactNode }[]
  /** Address that the sign-out form posts to. */
  signOutAction: string
}

/** Who I am signed in as, my pages, the appearance, the way out. */
export function ProfileMenu({ user, links, signOutAction }: ProfileMenuProps) {
  return (
    <Menu
      className="profile-menu"
      label={`Votre compte, ${user.name}`}
      trigger={<Avatar name={user.name} src={user.photoUrl} size={36} decorative />}
    >
      <div className="menu-person">
        <strong>{user.name}</strong>
        {user.email ? <span className="menu-note">{user.email}</span> : null}
      </div>
      <MenuGroup>
        {links.map((link) => (
          <Link key={link.to} to={link.to}>
            {link.icon}
            {link.label}
          </Link>
        ))}
      </MenuGroup>
      <MenuGroup title="Apparence">
        <ColorSchemeChoices />
      </MenuGroup>
      <Form method="post" action={signOutAction} className="menu-group">
        <button type="submit">Se déconnecter</button>
      </Form>
    </Menu>
  )
}

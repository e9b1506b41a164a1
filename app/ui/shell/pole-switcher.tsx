import { Link } from '@remix-run/react'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { Avatar } from '../avatar'
import { Menu, MenuGroup } from '../menu'

export interface PoleChoice {
  nom: string
  to: string
  /** The person's role there, as people say it: « Direction ». */
  role?: string
  current: boolean
}

/** Which pôle I am in, and the way to the others I belong to. With only one, it is a plain link to its dashboard. */
export function PoleSwitcher({ poles }: { poles: readonly PoleChoice[] }) {
  const current = poles.find((pole) => pole.current)
  if (!current) return null
  const face = (
    <>
      <span className="pole-sign" aria-hidden="true">
        {current.nom
          .replace(/^Pôle\s+/i, '')
          .slice(0, 1)
          .toLocaleUpperCase('fr')}
      </span>
      <span className="pole-text">
        <span className="pole-name">{current.nom}</span>
        {current.role ? <span className="pole-role">{current.role}</span> : null}
      </span>
    </>
  )
  if (poles.length < 2) {
    return (
      <Link className="pole-switcher" to={current.to} title={current.nom}>
        {face}
      </Link>
    )
  }
  return (
    <Menu
      align="start"
      className="pole-menu"
      trigger={
        <span className="pole-switcher" title={current.nom}>
          {face}
          <IconSelector size={18} aria-hidden />
          <span className="visually-hidden">Changer de pôle</span>
        </span>
      }
    >
      <MenuGroup title="Vos pôles">
        {poles.map((pole) => (
          <Link key={pole.to} to={pole.to} aria-current={pole.current ? 'true' : undefined}>
            <Avatar name={pole.nom.replace(/^Pôle\s+/i, '')} size={28} decorative />
            <span className="grow">
              {pole.nom}
              {pole.role ? <span className="menu-note">{pole.role}</span> : null}
            </span>
            {pole.current ? <IconCheck size={18} aria-hidden /> : null}
          </Link>
        ))}
      </MenuGroup>
    </Menu>
  )
}

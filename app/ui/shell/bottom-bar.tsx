import { IconMenu2 } from '@tabler/icons-react'
import { Menu } from '../menu'
import type { NavItem } from './nav-item'
import { NavEntry, NavList } from './nav-list'

/** The navigation of phones: four entries at the thumb, the others behind « Plus ». */
export function BottomBar({ items }: { items: readonly NavItem[] }) {
  const chosen = items.filter((item) => item.mobile)
  const shown = (chosen.length > 0 ? chosen : items).slice(0, 4)
  return (
    <nav className="bottom-bar" aria-label="Navigation du téléphone">
      {shown.map((item) => (
        <NavEntry key={item.to} item={item} />
      ))}
      <Menu
        className="bottom-more"
        trigger={
          <span className="nav-entry">
            <span className="nav-icon" aria-hidden="true">
              <IconMenu2 size={22} />
            </span>
            <span className="nav-label">Plus</span>
          </span>
        }
      >
        <NavList items={items.filter((item) => !shown.includes(item))} />
      </Menu>
    </nav>
  )
}

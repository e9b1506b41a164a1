import { NavLink } from '@remix-run/react'
import { formatNumber } from '~/platform/format'
import { groupItems, type NavItem } from './nav-item'

function Count({ item }: { item: NavItem }) {
  if (!item.count) return null
  return (
    <span className="nav-count">
      {item.count > 99 ? '99+' : formatNumber(item.count)}
      {item.countLabel ? <span className="visually-hidden"> {item.countLabel}</span> : null}
    </span>
  )
}

/** One entry: icon, word, count. The current page is said (`aria-current`) and drawn by a bar, not by colour alone. */
export function NavEntry({ item }: { item: NavItem }) {
  return (
    <NavLink to={item.to} end={item.end} className="nav-entry" title={item.label} prefetch="intent">
      <span className="nav-icon" aria-hidden="true">
        {item.icon}
      </span>
      <span className="nav-label">
        {item.shortLabel ? <span className="nav-label-short">{item.shortLabel}</span> : null}
        <span className="nav-label-long">{item.label}</span>
      </span>
      <Count item={item} />
    </NavLink>
  )
}

/** The members' navigation, by group. */
export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <>
      {groupItems(items).map((group, index) => (
        <div className="nav-group" key={group.title ?? index}>
          {group.title ? <p className="nav-group-title">{group.title}</p> : null}
          <ul role="list">
            {group.items.map((item) => (
              <li key={item.to}>
                <NavEntry item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

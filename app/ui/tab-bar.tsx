import { NavLink } from '@remix-run/react'

/** The parts of one thing, each at its own address. */
export function TabBar({ label, tabs }: { label: string; tabs: readonly { label: string; to: string; end?: boolean; count?: number }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tab-bar" role="list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.end ?? true} prefetch="intent">
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import type { ReactNode } from 'react'

/** One entry of the members' navigation, as the layout route gives it. */
export interface NavItem {
  label: string
  /** Shorter word for the bottom bar of phones. */
  shortLabel?: string
  to: string
  icon: ReactNode
  /** Active only on the exact address (the dashboard), not under it. */
  end?: boolean
  /** A count that asks for attention; nothing is shown for 0. */
  count?: number
  /** What the count is, said after it: « adhésions à examiner ». */
  countLabel?: string
  /** Title of the group it belongs to; items of one group stand together. */
  group?: string
  /** Shown in the bottom bar of phones (four at most); the others are under « Plus ». */
  mobile?: boolean
}

/** The items by group, in their order. */
export function groupItems(items: readonly NavItem[]): { title: string | undefined; items: NavItem[] }[] {
  const groups: { title: string | undefined; items: NavItem[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && last.title === item.group) last.items.push(item)
    else groups.push({ title: item.group, items: [item] })
  }
  return groups
}

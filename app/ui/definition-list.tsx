import type { ReactNode } from 'react'

/** Facts in pairs, a name and its value; pairs without a value are left out unless `keepEmpty`. */
export function DefinitionList({
  items,
  keepEmpty = false,
}: {
  items: readonly { label: string; value: ReactNode }[]
  keepEmpty?: boolean
}) {
  const shown = keepEmpty ? items : items.filter((item) => item.value !== null && item.value !== undefined && item.value !== '')
  return (
    <dl className="definition-list">
      {shown.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}

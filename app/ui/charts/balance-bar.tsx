import { type ReactNode, useId } from 'react'
import { formatPercent } from '~/platform/format'
import { ChartFrame, type ChartFrameProps } from './chart-frame'
import { Hatch } from './drawing'

export interface Share {
  label: string
  value: number
}

export interface BalanceBarProps extends Pick<ChartFrameProps, 'title' | 'unit' | 'source' | 'level'> {
  /** Two to five parts; the first in sea, the next ones told apart by pattern as well as colour. */
  parts: readonly Share[]
  /** How a value is written, with its unit. */
  format: (value: number) => ReactNode
  columns?: readonly [string, string, string]
}

/** Parts of a whole on one bar, each with its own label, value and share: public and private money, for example. */
export function BalanceBar({ parts, format, title, unit, source, level, columns = ['Part', 'Valeur', 'Part du total'] }: BalanceBarProps) {
  const hatch = useId()
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  const shares = parts.map((part) => (total === 0 ? 0 : part.value / total))
  const table = { columns, rows: parts.map((part, index) => [part.label, format(part.value), formatPercent(shares[index] ?? 0, 1)]) }
  let before = 0
  return (
    <ChartFrame {...{ title, unit, source, level, table }}>
      <svg className="balance" aria-hidden="true" focusable="false">
        <defs>
          <Hatch id={hatch} className="balance-hatch" />
        </defs>
        {parts.map((part, index) => {
          const share = shares[index] ?? 0
          const [x, width] = [`${before * 100}%`, `${share * 100}%`]
          before += share
          return (
            <g key={part.label}>
              <rect className={`balance-part balance-part-${index + 1}`} x={x} width={width} height="100%" />
              {index % 2 === 1 ? <rect x={x} width={width} height="100%" fill={`url(#${hatch})`} /> : null}
              {index > 0 ? <line className="balance-edge" x1={x} x2={x} y1="0" y2="100%" /> : null}
            </g>
          )
        })}
      </svg>
      <ul className="balance-labels" role="list">
        {parts.map((part, index) => (
          <li key={part.label}>
            <svg width="16" height="16" aria-hidden="true" focusable="false">
              <rect className={`balance-part balance-part-${index + 1}`} width="16" height="16" rx="3" />
              {index % 2 === 1 ? <rect width="16" height="16" rx="3" fill={`url(#${hatch})`} /> : null}
            </svg>
            <span>
              <strong>{formatPercent(shares[index] ?? 0)}</strong> {part.label}
              <span className="balance-amount">{format(part.value)}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

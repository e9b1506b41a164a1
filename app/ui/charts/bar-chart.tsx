import type { ReactNode } from 'react'
import { formatNumber } from '~/platform/format'
import { usePlainLinks } from '../use-plain-links'
import { ChartFrame, type ChartFrameProps } from './chart-frame'

export interface Bar {
  label: string
  value: number
  /** Address of the list behind the bar. */
  to?: string
  /** Drawn apart: « autres », « non renseigné ». */
  quiet?: boolean
}

export interface BarChartProps extends Pick<ChartFrameProps, 'title' | 'unit' | 'source' | 'level'> {
  bars: readonly Bar[]
  /** How a value is written; whole numbers by default. */
  format?: (value: number) => ReactNode
  columns?: readonly [string, string]
}

/** Horizontal bars, from the largest as given: the label before, the value after, no axis to read. */
export function BarChart({
  bars,
  title,
  unit,
  source,
  level,
  format = (value) => formatNumber(value, 1),
  columns = ['', 'Valeur'],
}: BarChartProps) {
  const followLinks = usePlainLinks()
  const largest = Math.max(1, ...bars.map((bar) => bar.value))
  const table = { columns, rows: bars.map((bar) => [bar.label, format(bar.value)]) }
  return (
    <ChartFrame {...{ title, unit, source, level, table }}>
      <ul className="bars" role="list" onClick={followLinks}>
        {bars.map((bar) => (
          <li key={bar.label}>
            <span className="bar-label">{bar.to ? <a href={bar.to}>{bar.label}</a> : bar.label}</span>
            <svg className="bar" aria-hidden="true" focusable="false">
              <rect
                className={bar.quiet ? 'bar-fill bar-fill-quiet' : 'bar-fill'}
                width={`${Math.round((bar.value / largest) * 1000) / 10}%`}
                height="100%"
                rx="3"
              />
            </svg>
            <span className="bar-value">{format(bar.value)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

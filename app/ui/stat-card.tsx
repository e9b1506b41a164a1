import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export interface StatCardProps {
  /** What is counted: « structures adhérentes ». */
  label: string
  /** The figure, already written by format.ts. */
  value: ReactNode
  unit?: string
  /** Where the figure comes from and when: « registre du pôle, 22 novembre 2026 ». */
  source: ReactNode
  /** How it moved: the sentence, and whether that is good. */
  trend?: { text: string; tone: 'gain' | 'loss' | 'flat' }
  /** The objective or the denominator: « objectif 200 ». */
  target?: ReactNode
  /** The list behind the figure. */
  to?: string
  /** A sparkline or a gauge. */
  chart?: ReactNode
}

const MARKS = { gain: '▲', loss: '▼', flat: '=' } as const

/** One figure with its label, its source and date, and the way to the list behind it. */
export function StatCard({ label, value, unit, source, trend, target, to, chart }: StatCardProps) {
  return (
    <div className="stat-card" data-link={to ? true : undefined}>
      <p className="stat-label">{to ? <Link to={to}>{label}</Link> : label}</p>
      <p className="stat-value">
        {value}
        {unit ? <span className="stat-unit"> {unit}</span> : null}
      </p>
      {trend ? (
        <p className="stat-trend" data-tone={trend.tone}>
          <span aria-hidden="true">{MARKS[trend.tone]}</span> {trend.text}
        </p>
      ) : null}
      {target ? <p className="stat-target">{target}</p> : null}
      {chart ? <div className="stat-chart">{chart}</div> : null}
      <p className="stat-source">{source}</p>
    </div>
  )
}

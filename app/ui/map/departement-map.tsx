import { formatNumber } from '~/platform/format'
import { ChartFrame, type ChartFrameProps } from '../charts/chart-frame'
import { usePlainLinks } from '../use-plain-links'
import { classLimits, classOf, type MapLayout } from './map-layout'

export interface DepartementMapProps extends Pick<ChartFrameProps, 'title' | 'unit' | 'level'> {
  /** From `layoutMap`, in the loader. */
  layout: MapLayout
  values: readonly {
    code: string
    value: number
    /** The list behind the figure. */
    to?: string
  }[]
  /** Source and date of the figures; the credit of the outlines is added. */
  source: string
  columns?: readonly [string, string]
}

/** Figures by territory: darker means more, the figure stands on its territory, the table says the rest. */
export function DepartementMap({ layout, values, title, unit, level, source, columns = ['Département', 'Valeur'] }: DepartementMapProps) {
  const followLinks = usePlainLinks()
  const byCode = new Map(values.map((entry) => [entry.code, entry]))
  const limits = classLimits(layout.areas.map((area) => byCode.get(area.code)?.value ?? 0))
  const table = {
    columns,
    rows: [...layout.areas]
      .sort((a, b) => (byCode.get(b.code)?.value ?? 0) - (byCode.get(a.code)?.value ?? 0))
      .map((area) => [`${area.nom} (${area.code})`, formatNumber(byCode.get(area.code)?.value ?? 0, 1)]),
  }
  return (
    <ChartFrame {...{ title, unit, level, table }} source={`${source} Contours\u202f: IGN, Admin Express 2018.`}>
      <svg
        className="departement-map"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={title}
        onClick={followLinks}
      >
        {layout.areas.map((area) => {
          const entry = byCode.get(area.code)
          const value = entry?.value ?? 0
          const name = `${area.nom}\u202f: ${formatNumber(value, 1)}`
          const shape = <path className="map-area" d={area.d} data-class={classOf(value, limits)} />
          return entry?.to ? (
            <a key={area.code} href={entry.to} aria-label={name}>
              <title>{name}</title>
              {shape}
            </a>
          ) : (
            <g key={area.code} role="img" aria-label={name}>
              <title>{name}</title>
              {shape}
            </g>
          )
        })}
        {layout.areas.map((area) =>
          area.roomy ? (
            <text key={area.code} className="map-label" x={area.x} y={area.y + 5} textAnchor="middle" aria-hidden="true">
              {formatNumber(byCode.get(area.code)?.value ?? 0, 1)}
            </text>
          ) : null,
        )}
      </svg>
      <Legend limits={limits} />
    </ChartFrame>
  )
}

function Legend({ limits }: { limits: readonly number[] }) {
  if (limits.length < 2) return null
  return (
    <ul className="map-legend" role="list">
      {limits.map((limit, index) => {
        const from = index === 0 ? null : (limits[index - 1] ?? 0)
        return (
          <li key={limit}>
            <svg width="18" height="12" aria-hidden="true" focusable="false">
              <rect className="map-area" data-class={index + 1 + (4 - limits.length)} width="18" height="12" rx="2" />
            </svg>
            {from === null
              ? `jusqu’à ${formatNumber(limit, 1)}`
              : index === limits.length - 1
                ? `plus de ${formatNumber(from, 1)}`
                : `de ${formatNumber(from + 1, 1)} à ${formatNumber(limit, 1)}`}
          </li>
        )
      })}
    </ul>
  )
}

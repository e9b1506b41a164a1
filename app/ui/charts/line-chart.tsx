import { useId } from 'react'
import { formatList, formatNumber } from '~/platform/format'
import { ChartFrame, type ChartFrameProps } from './chart-frame'
import { Drawing, Hatch } from './drawing'
import { gapsOf, type KnownPoint, layoutLine, type LineData } from './line-layout'

export interface LineChartProps extends LineData, Pick<ChartFrameProps, 'title' | 'unit' | 'source' | 'level'> {
  /** Heads of the table: « Année », « Structures adhérentes ». */
  columns?: readonly [string, string]
}

const HEIGHT = 300

/**
 * A figure over the years. Known years are marks with their value; years without a value are hatched and said to be
 * unknown, never joined by a line as if they were facts. The objective is a lozenge in ochre.
 */
export function LineChart({ points, objective, title, unit, source, level, columns = ['Année', 'Valeur'] }: LineChartProps) {
  const hatch = useId()
  const known = points.filter((point): point is KnownPoint => point.y !== null)
  const gaps = gapsOf(points)
  const description = [
    ...known.map((point) => `${point.x}\u202f: ${formatNumber(point.y, 1)}`),
    ...(objective ? [`objectif ${objective.x}\u202f: ${formatNumber(objective.y, 1)}`] : []),
    ...(gaps.length > 0
      ? [`années inconnues\u202f: ${formatList(gaps.map((gap) => (gap.from === gap.to ? `${gap.from}` : `${gap.from} à ${gap.to}`)))}`]
      : []),
  ].join('\u202f; ')
  const table = {
    columns,
    rows: [
      ...points.map((point) => [point.x, point.y === null ? 'inconnu' : formatNumber(point.y, 1)]),
      ...(objective ? [[`${objective.x} (objectif)`, formatNumber(objective.y, 1)]] : []),
    ],
  }
  return (
    <ChartFrame {...{ title, unit, source, level, table }}>
      <Drawing
        height={HEIGHT}
        title={title}
        description={description}
        draw={(width, narrow) => {
          const layout = layoutLine({ points, objective }, width, HEIGHT, narrow)
          const patternId = `${hatch}-${width}`
          return (
            <>
              <defs>
                <Hatch id={patternId} className="chart-hatch" />
              </defs>
              {layout.yTicks.map((tick) => (
                <g key={tick.value}>
                  <line className="chart-grid" x1={layout.left} x2={layout.right} y1={tick.y} y2={tick.y} />
                  <text className="chart-tick" x={layout.left - 8} y={tick.y + 4} textAnchor="end">
                    {formatNumber(tick.value)}
                  </text>
                </g>
              ))}
              {layout.gaps.map((gap) => (
                <g key={gap.x}>
                  <rect x={gap.x} y={layout.top} width={gap.width} height={layout.bottom - layout.top} fill={`url(#${patternId})`} />
                  {gap.width > 90 ? (
                    <text className="chart-unknown" x={gap.x + gap.width / 2} y={layout.bottom - 12} textAnchor="middle">
                      années inconnues
                    </text>
                  ) : null}
                </g>
              ))}
              {layout.xTicks.map((tick) => (
                <text key={tick.label} className="chart-tick" x={tick.x} y={layout.bottom + 22} textAnchor="middle">
                  {tick.label}
                </text>
              ))}
              <line className="chart-axis" x1={layout.left} x2={layout.right} y1={layout.bottom} y2={layout.bottom} />
              {objective && layout.objective ? (
                <g>
                  <line
                    className="chart-objective-line"
                    x1={layout.left}
                    x2={layout.objective.x}
                    y1={layout.objective.y}
                    y2={layout.objective.y}
                  />
                  <path className="chart-objective-mark" d={`M${layout.objective.x} ${layout.objective.y - 8}l8 8l-8 8l-8 -8Z`} />
                  <text className="chart-objective-label" x={layout.objective.x} y={layout.objective.y - 14} textAnchor="end">
                    {objective.label ?? `objectif ${formatNumber(objective.y, 1)}`}
                  </text>
                </g>
              ) : null}
              {layout.segments.map((d) => (
                <path key={d} className="chart-line" d={d} />
              ))}
              {layout.marks.map((mark) => (
                <g key={mark.x}>
                  <circle className="chart-mark" cx={mark.x} cy={mark.y} r={mark.labelled ? 5.5 : 3.5} />
                  {mark.labelled ? (
                    <text className="chart-value" x={mark.x + mark.dx} y={mark.y - 12} textAnchor={mark.anchor}>
                      {formatNumber(mark.value, 1)}
                    </text>
                  ) : null}
                </g>
              ))}
            </>
          )
        }}
      />
    </ChartFrame>
  )
}

import { linearScale, px } from './scale'

export interface LinePoint {
  /** A year, or any whole step of time. */
  x: number
  /** null: the value of that year is unknown. */
  y: number | null
}

export interface KnownPoint {
  x: number
  y: number
}

export interface LineData {
  points: readonly LinePoint[]
  objective?: { x: number; y: number; label?: string }
}

/** Runs of steps without a known value between two known ones, as first and last unknown step. */
export function gapsOf(points: readonly LinePoint[]): { from: number; to: number }[] {
  const known = points
    .filter((point) => point.y !== null)
    .map((point) => point.x)
    .sort((a, b) => a - b)
  return known.flatMap((x, index) => {
    const previous = known[index - 1]
    return previous !== undefined && x - previous > 1 ? [{ from: previous + 1, to: x - 1 }] : []
  })
}

/**
 * Which marks carry their value: the last, the first, the highest and the lowest, then the others when there are few,
 * as long as their labels do not touch; the table has them all.
 */
function labelledPoints(known: readonly KnownPoint[], limit: number, at: (point: KnownPoint) => { x: number; y: number }): Set<number> {
  const byValue = [...known].sort((a, b) => a.y - b.y)
  const telling = [known.at(-1), known[0], byValue.at(-1), byValue[0]]
  const kept: KnownPoint[] = []
  for (const point of known.length <= limit ? [...telling, ...known] : telling) {
    if (!point || kept.includes(point)) continue
    const here = at(point)
    const touches = kept.some((other) => Math.abs(at(other).x - here.x) < 44 && Math.abs(at(other).y - here.y) < 22)
    if (!touches) kept.push(point)
  }
  return new Set(kept.map((point) => point.x))
}

/** Positions of everything a line chart shows, in pixels of a `width` × `height` box. */
export function layoutLine({ points, objective }: LineData, width: number, height: number, narrow: boolean) {
  const known = points.filter((point): point is KnownPoint => point.y !== null).sort((a, b) => a.x - b.x)
  const xs = [...points.map((point) => point.x), ...(objective ? [objective.x] : [])]
  const ys = [...known.map((point) => point.y), ...(objective ? [objective.y] : [])]
  const [top, bottom, left, right] = [28, height - 34, narrow ? 36 : 44, width - 16]
  const [firstX, lastX] = [Math.min(...xs), Math.max(...xs)]
  const xAt = (x: number) => px(left + 14 + ((x - firstX) / Math.max(1, lastX - firstX)) * (right - left - 28))
  const y = linearScale([Math.min(0, ...ys), Math.max(0, ...ys)], [bottom, top], 4)
  const step = Math.max(1, Math.ceil((lastX - firstX + 1) / (narrow ? 5 : 12)))
  const labelled = labelledPoints(known, narrow ? 5 : 9, (point) => ({ x: xAt(point.x), y: y.at(point.y) }))

  const runs: KnownPoint[][] = []
  for (const point of known) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run && previous && point.x - previous.x <= 1) run.push(point)
    else runs.push([point])
  }

  return {
    top,
    bottom,
    left,
    right,
    yTicks: y.ticks.map((value) => ({ value, y: px(y.at(value)) })),
    // Counted back from the last year, so that it always carries its label.
    xTicks: Array.from({ length: Math.floor((lastX - firstX) / step) + 1 }, (_, index) => lastX - index * step)
      .reverse()
      .map((value) => ({ x: xAt(value), label: String(value) })),
    gaps: gapsOf(points).map((gap) => ({ x: xAt(gap.from - 0.5), width: px(xAt(gap.to + 0.5) - xAt(gap.from - 0.5)) })),
    segments: runs
      .filter((run) => run.length > 1)
      .map((run) => run.map((point, index) => `${index === 0 ? 'M' : 'L'}${xAt(point.x)} ${px(y.at(point.y))}`).join('')),
    marks: known.map((point) => {
      const [x, atY] = [xAt(point.x), px(y.at(point.y))]
      const nearObjective = objective !== undefined && objective.x - point.x <= 1 && Math.abs(y.at(objective.y) - atY) < 30
      return {
        x,
        y: atY,
        value: point.y,
        labelled: labelled.has(point.x),
        anchor: nearObjective ? ('end' as const) : ('middle' as const),
        dx: nearObjective ? -4 : 0,
      }
    }),
    objective: objective ? { x: xAt(objective.x), y: px(y.at(objective.y)) } : null,
  }
}

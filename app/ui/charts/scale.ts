import { nice, ticks } from 'd3-array'

export interface LinearScale {
  /** Position of a value, in the unit of the range. */
  at: (value: number) => number
  ticks: number[]
  domain: [number, number]
}

/** Rounded positions for a chart axis; a domain without extent is widened by one so that nothing divides by zero. */
export function linearScale(domain: [number, number], range: [number, number], tickCount: number): LinearScale {
  const [low, high] = domain[0] === domain[1] ? [domain[0], domain[0] + 1] : domain
  const [start, end] = nice(low, high, tickCount)
  const at = (value: number) => range[0] + ((value - start) / (end - start)) * (range[1] - range[0])
  return { at, ticks: ticks(start, end, tickCount), domain: [start, end] }
}

/** One decimal is enough on paper and keeps the page light. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}

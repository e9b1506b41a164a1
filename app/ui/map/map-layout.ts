/** One territory as it is drawn, in pixels of the layout. */
export interface MapArea {
  code: string
  nom: string
  /** Outline, the `d` of an SVG path. */
  d: string
  /** Where its figure stands. */
  x: number
  y: number
  /** Large enough to carry its figure. */
  roomy: boolean
}

/** A map drawn by `layoutMap` on the server: small enough to travel with the page's data. */
export interface MapLayout {
  width: number
  height: number
  areas: MapArea[]
}

/** Limits of at most four classes with about as many territories in each; classes are numbered from 1, 0 is « none ». */
export function classLimits(values: readonly number[]): number[] {
  const sorted = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b)
  const count = Math.min(4, sorted.length)
  return Array.from({ length: count }, (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / count) - 1] ?? 0)
}

/** The class of a value: 0 for none, else the first limit that holds it, pushed up so that the highest is always 4. */
export function classOf(value: number, limits: readonly number[]): number {
  if (value <= 0) return 0
  const index = limits.findIndex((limit) => value <= limit)
  return (index < 0 ? limits.length : index + 1) + (4 - limits.length)
}

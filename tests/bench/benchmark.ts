/** One measured figure: a ratio within one run, and the most it may be. */
export interface Figure {
  /** Suite and name, such as `spine.propagation-p50`. */
  name: string
  ratio: number
  limit: number
  unit: string
  details: Record<string, unknown>
}

/** A measurement; a `*.bench.ts` file exports one as default. */
export interface Benchmark {
  /** Its figures' names start with it or with its suite. */
  name: string
  run(): Promise<Figure[]>
}

/** The value below which this share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Two decimals, as the figures are printed. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

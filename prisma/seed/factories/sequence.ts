import { randomBytes, randomInt } from 'node:crypto'

// Several test processes may fill one database: what must be unique carries the process's own mark.
const mark = randomBytes(3).toString('hex')
const counters = new Map<string, number>()

/** 1, 2, 3… for each name. */
export function nextNumber(name: string): number {
  const number = (counters.get(name) ?? 0) + 1
  counters.set(name, number)
  return number
}

/** A text no other row has, made of lower-case letters, digits and dashes. */
export function uniqueText(name: string): string {
  return `${name}-${mark}-${nextNumber(name)}`
}

/** Beginning of the numbers that factories give to structures; the demonstration uses those below 10,000. */
export const firstStructureNumber = randomInt(10_000, 90_000)

/** A calendar day (`2012-12-31`) as the database keeps it: midnight in UTC. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00.000Z`)
}

/** The calendar day `days` away from `from` (negative: before), at midnight in UTC. */
export function dayFrom(from: Date, days: number): Date {
  return day(new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10))
}

import type { Transaction } from '~/platform/db/db.server'
import type { Pole, Prisma, User } from '~/platform/db/generated/client'
import type { Random } from '../factories/random'

/** What every part of the demonstration works with. */
export interface Seeding {
  tx: Transaction
  /** The day of the seeding: activity lies in the two years before it. */
  now: Date
  random: Random
  /** Lines of the journal, written together at the end. */
  journal: Prisma.JournalEntryCreateManyInput[]
}

/** One line of the journal of a pôle, as the application would have written it at that instant. */
export function note(
  seeding: Seeding,
  at: Date,
  who: { pole: Pole; user: User | null },
  line: Pick<Prisma.JournalEntryCreateManyInput, 'action' | 'targetKind' | 'targetId' | 'label' | 'audience'>,
): void {
  seeding.journal.push({ at, poleId: who.pole.id, actorId: who.user?.id ?? null, actorName: who.user?.name ?? '', ...line })
}

/** An instant in the working hours of a day, before now. */
export function workingHours({ random, now }: Pick<Seeding, 'random' | 'now'>, on: Date): Date {
  const at = new Date(on.getTime() + (random.integer(7, 16) * 60 + random.integer(0, 59)) * 60_000)
  // Mondays to Fridays; what falls on a week-end is done on the Friday before.
  const weekday = at.getUTCDay()
  const moved = new Date(at.getTime() - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * 86_400_000)
  return moved < now ? moved : new Date(now.getTime() - random.integer(20, 300) * 60_000)
}

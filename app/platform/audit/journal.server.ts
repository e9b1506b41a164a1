import type { Actor } from '~/platform/authorization/actor'
import type { Transaction } from '~/platform/db/db.server'
import type { JournalAudience } from '~/platform/db/generated/enums'
import type { Prisma } from '~/platform/db/generated/client'

/** One line of the journal: `action` names the event (`structure.admise`), `label` says it to people. */
export interface JournalLine {
  poleId?: string | null
  action: string
  targetKind: string
  targetId: string
  /** Name of the object at the time ("Aide et présence du Var"). */
  label: string
  /** Who reads it on screen; EQUIPE unless said. */
  audience?: JournalAudience
  details?: Prisma.InputJsonValue
}

/** Writes what was done in the same transaction as the change: audit trail and activity feed at once. */
export async function record(tx: Transaction, actor: Actor, line: JournalLine): Promise<void> {
  await tx.journalEntry.create({
    data: {
      ...line,
      poleId: line.poleId === undefined && actor.kind === 'pole' ? actor.poleId : (line.poleId ?? null),
      audience: line.audience ?? 'EQUIPE',
      actorId: actor.kind === 'visitor' ? null : actor.userId,
      actorName: actor.kind === 'visitor' ? '' : actor.name,
    },
  })
}

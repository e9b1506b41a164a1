import type { PoleActor } from '~/platform/authorization/actor'
import { Prisma } from '~/platform/db/generated/client'
import type { Transaction } from '~/platform/db/db.server'
import type { JournalAudience } from '~/platform/db/generated/enums'
import { NotFound } from '~/platform/errors'
import { topic } from '~/platform/realtime/topic'
import { ownParticipation, visibleGuides } from './guide.policy'

const commandSelect = {
  id: true,
  poleId: true,
  slug: true,
  titre: true,
  resume: true,
  statut: true,
  ouverture: true,
  version: true,
} as const

/**
 * The guide a command works on, locked until the end of the transaction, so that two people's moves follow one
 * another; NotFound unless the person sees it.
 */
export async function lockGuide(tx: Transaction, actor: PoleActor, guideId: string) {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "Guide" WHERE id = ${guideId} AND "poleId" = ${actor.poleId} FOR UPDATE`)
  const guide = await tx.guide.findFirst({
    where: { AND: [visibleGuides(actor), { id: guideId }] },
    select: { ...commandSelect, participations: ownParticipation(actor) },
  })
  if (!guide) throw new NotFound('Ce guide n’existe pas, ou ne vous est pas ouvert.')
  return guide
}

/** Who reads a journal line about a guide: a guide by invitation is not told to the whole pôle. */
export function guideAudience(guide: { ouverture: string }): JournalAudience {
  return guide.ouverture === 'SUR_INVITATION' ? 'EQUIPE' : 'POLE'
}

/** Pages that follow a guide: its own, and the lists of the pôle. */
export function guideTopics(poleId: string, guideId: string): string[] {
  return [topic.guide(guideId), topic.pole(poleId, 'guides')]
}

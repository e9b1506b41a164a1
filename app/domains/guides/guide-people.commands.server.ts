import { createInvitation } from '~/domains/accounts/invitation.commands.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import type { GuideRole } from '~/platform/db/generated/enums'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import './guide.events'
import { canManageGuide } from './guide.policy'
import { guideTopics, lockGuide } from './load-guide.server'
import { roleLabels } from './guide.wording'

/** What became of an invitation: the person was already in the pôle and takes part at once, or was written to. */
export type InvitedAs = { kind: 'ajoute'; name: string } | { kind: 'courriel'; email: string }

/**
 * Gives a person a role in one guide by their address. Someone of the pôle takes part at once and is notified;
 * anyone else gets an invitation that opens this guide and nothing more.
 */
export async function inviteToGuide(
  actor: PoleActor,
  guideId: string,
  input: { email: string; name: string; role: GuideRole },
): Promise<InvitedAs> {
  const added = await db().$transaction(async (tx) => {
    const guide = await loadManaged(tx, actor, guideId)
    const person = await tx.user.findFirst({
      where: { email: input.email, disabledAt: null, acces: { some: { poleId: actor.poleId } } },
      select: { id: true, name: true },
    })
    if (!person) return null
    const present = await tx.participationGuide.findUnique({ where: { guideId_userId: { guideId, userId: person.id } } })
    if (present) {
      throw new Invalid('Cette personne participe déjà à ce guide.', {
        email: [`${person.name} participe déjà à ce guide : changez son rôle dans la liste.`],
      })
    }
    await tx.participationGuide.create({ data: { poleId: actor.poleId, guideId, userId: person.id, role: input.role } })
    await recordPeople(tx, actor, guide, 'guide.partage', { userId: person.id, role: input.role })
    return { person, titre: guide.titre }
  })
  if (!added) {
    await createInvitation(actor, { email: input.email, name: input.name, role: 'PARTENAIRE', guideId, guideRole: input.role })
    publish('guide.modifie', { poleId: actor.poleId, guideId }, envelope(actor, guideId))
    return { kind: 'courriel', email: input.email }
  }
  const { person, titre } = added
  publish(
    'guide.partage',
    { poleId: actor.poleId, guideId, titre, userId: person.id, role: input.role },
    envelope(actor, guideId, person.id),
  )
  publish('guide.acces-change', { guideId, userId: person.id }, envelope(actor, guideId, person.id))
  return { kind: 'ajoute', name: person.name }
}

/** Gives a participant another role; their open editors follow within seconds. */
export async function changeGuideRole(
  actor: PoleActor,
  guideId: string,
  input: { userId: string; role: GuideRole },
): Promise<{ name: string }> {
  const name = await db().$transaction(async (tx) => {
    const guide = await loadManaged(tx, actor, guideId)
    const participation = await loadParticipation(tx, actor, guideId, input.userId)
    if (participation.role === 'PROPRIETAIRE' && input.role !== 'PROPRIETAIRE') await keepAnOwner(tx, guideId, input.userId)
    await tx.participationGuide.update({
      where: { guideId_userId: { guideId, userId: input.userId }, poleId: actor.poleId },
      data: { role: input.role },
    })
    await recordPeople(tx, actor, guide, 'guide.role', { ...input, from: participation.role })
    return participation.user.name
  })
  publish('guide.acces-change', { guideId, userId: input.userId }, envelope(actor, guideId, input.userId))
  return { name }
}

/** Takes a person out of a guide; anyone may also leave by themselves. Returns what undo needs. */
export async function removeFromGuide(
  actor: PoleActor,
  guideId: string,
  userId: string,
): Promise<{ name: string; email: string; role: GuideRole }> {
  const removed = await db().$transaction(async (tx) => {
    const guide = userId === actor.userId ? await lockGuide(tx, actor, guideId) : await loadManaged(tx, actor, guideId)
    const participation = await loadParticipation(tx, actor, guideId, userId)
    if (participation.role === 'PROPRIETAIRE') await keepAnOwner(tx, guideId, userId)
    await tx.participationGuide.delete({ where: { guideId_userId: { guideId, userId }, poleId: actor.poleId } })
    await recordPeople(tx, actor, guide, 'guide.retrait', { userId, from: participation.role })
    return participation
  })
  publish('guide.acces-change', { guideId, userId }, envelope(actor, guideId, userId))
  return { name: removed.user.name, email: removed.user.email, role: removed.role }
}

async function loadManaged(tx: Transaction, actor: PoleActor, guideId: string) {
  const guide = await lockGuide(tx, actor, guideId)
  if (!canManageGuide(actor, guide)) throw new Forbidden('Les propriétaires du guide et l’équipe du pôle choisissent qui y participe.')
  return guide
}

async function loadParticipation(tx: Transaction, actor: PoleActor, guideId: string, userId: string) {
  const participation = await tx.participationGuide.findFirst({
    where: { guideId, userId, poleId: actor.poleId },
    select: { role: true, user: { select: { name: true, email: true } } },
  })
  if (!participation) throw new NotFound('Cette personne ne participe plus à ce guide.')
  return participation
}

async function keepAnOwner(tx: Transaction, guideId: string, leaving: string): Promise<void> {
  const others = await tx.participationGuide.count({ where: { guideId, role: 'PROPRIETAIRE', userId: { not: leaving } } })
  if (others === 0) throw new Invalid('Un guide garde au moins un propriétaire : nommez-en un autre d’abord.')
}

function recordPeople(
  tx: Transaction,
  actor: PoleActor,
  guide: { id: string; titre: string },
  action: 'guide.partage' | 'guide.role' | 'guide.retrait',
  details: { userId: string; role?: GuideRole; from?: GuideRole },
): Promise<void> {
  return record(tx, actor, { action, targetKind: 'guide', targetId: guide.id, label: guide.titre, details: { ...details } })
}

function envelope(actor: PoleActor, guideId: string, userId?: string) {
  const topics = guideTopics(actor.poleId, guideId)
  return { topics: userId ? [...topics, topic.user(userId)] : topics, targetId: guideId, actorId: actor.userId }
}

/** The sentence that tells what an invitation did. */
export function invitedSentence(done: InvitedAs, role: GuideRole): string {
  const as = roleLabels[role].toLowerCase()
  return done.kind === 'ajoute'
    ? `${done.name} participe maintenant comme ${as}.`
    : `Une invitation est partie à ${done.email}, comme ${as}.`
}

import type { Fonction, PoleActor, Role, UserActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import type { GuideRole } from '~/platform/db/generated/enums'
import { env } from '~/platform/env.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'
import { topic } from '~/platform/realtime/topic'
import './account.events'
import { canName, grantableFonctions, manageableInvitations } from './acces.policy'
import { checkPlace } from './check-place.server'
import { invitationMail } from './mails'
import { roleLabels } from './role.wording'
import { createSecret } from './secret-token.server'
import { limitPerHour } from './sign-in-limits.server'

/** Days during which an invitation can be accepted (security.md 14: seven at most). */
const invitationDays = 7

/** A place offered to an address. */
export interface InvitationInput {
  email: string
  name?: string
  role: Role
  fonctions?: Fonction[]
  structureId?: string | null
  partenaireId?: string | null
  /** The invitation opens this guide too; whether the actor may invite to it is judged by the caller (guide policy). */
  guideId?: string
  guideRole?: GuideRole
}

/**
 * Offers a place in the actor's pôle by mail. An invitation to a guide with the role PARTENAIRE is open to whoever
 * the guide's own policy lets invite; every other place is judged here.
 * @throws Forbidden, Invalid (already in the pôle, no such structure), TooMany
 */
export async function createInvitation(actor: PoleActor, input: InvitationInput): Promise<{ id: string }> {
  const throughGuide = input.guideId !== undefined && input.role === 'PARTENAIRE' && !input.fonctions?.length
  if (!throughGuide) assertMayName(actor, input)
  await limitPerHour('invitations', actor.userId, 100)
  const invitation = await db().$transaction((tx) => writeInvitation(tx, actor, { ...input, poleId: actor.poleId }))
  announce(actor, actor.poleId, invitation.id)
  return invitation
}

/**
 * Writes an invitation and its message inside a transaction, without judging who asks: the caller has authorised
 * (the operator naming a director in the transaction that creates the pôle). Call `announceMail()` after the commit.
 */
export async function writeInvitation(
  tx: Transaction,
  actor: PoleActor | UserActor,
  input: InvitationInput & { poleId: string },
): Promise<{ id: string }> {
  const { poleId, email, role } = input
  const place = await checkPlace(tx, poleId, input)
  const present = await tx.acces.findFirst({ where: { poleId, user: { email } }, select: { id: true } })
  if (present && !input.guideId)
    throw new Invalid('Cette personne fait déjà partie du pôle.', { email: ['Cette personne fait déjà partie du pôle.'] })
  const guide = input.guideId ? await tx.guide.findFirst({ where: { id: input.guideId, poleId }, select: { id: true, titre: true } }) : null
  if (input.guideId && !guide) throw new NotFound()

  // why: a new invitation takes the place of the former one to the same thing, whose link dies.
  await tx.invitation.updateMany({
    where: { poleId, email, guideId: guide?.id ?? null, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  const { token, hash } = createSecret()
  const invitation = await tx.invitation.create({
    data: {
      poleId,
      email,
      name: input.name ?? '',
      role,
      fonctions: input.fonctions ?? [],
      ...place,
      guideId: guide?.id,
      guideRole: guide ? (input.guideRole ?? 'LECTEUR') : null,
      invitedById: actor.userId,
      tokenHash: hash,
      expiresAt: expiry(),
    },
    select: { id: true },
  })
  await mailInvitation(tx, actor.name, invitation.id, token)
  await record(tx, actor, {
    poleId,
    action: 'acces.invite',
    targetKind: 'invitation',
    targetId: invitation.id,
    label: email,
    details: { role },
  })
  return invitation
}

/** Sends a new link for an invitation that was not answered; the former link dies. */
export async function resendInvitation(actor: PoleActor, id: string): Promise<{ email: string }> {
  await limitPerHour('invitations', actor.userId, 100)
  const email = await db().$transaction(async (tx) => {
    const invitation = await loadManageable(tx, actor, id)
    const { token, hash } = createSecret()
    await tx.invitation.update({ where: { id, poleId: actor.poleId }, data: { tokenHash: hash, expiresAt: expiry() } })
    await mailInvitation(tx, actor.name, id, token)
    await record(tx, actor, { action: 'acces.invite', targetKind: 'invitation', targetId: id, label: invitation.email })
    return invitation.email
  })
  announce(actor, actor.poleId, id)
  return { email }
}

/** Withdraws an invitation: its link stops working. */
export async function revokeInvitation(actor: PoleActor, id: string): Promise<{ email: string }> {
  const email = await db().$transaction(async (tx) => {
    const invitation = await loadManageable(tx, actor, id)
    await tx.invitation.update({ where: { id, poleId: actor.poleId }, data: { revokedAt: new Date() } })
    await record(tx, actor, { action: 'acces.invitation-retiree', targetKind: 'invitation', targetId: id, label: invitation.email })
    return invitation.email
  })
  announce(actor, actor.poleId, id)
  return { email }
}

/** Whether an actor may give this place with these functions. @throws Forbidden */
export function assertMayName(actor: PoleActor, place: { role: Role; structureId?: string | null; fonctions?: readonly Fonction[] }): void {
  if (!canName(actor, { role: place.role, structureId: place.structureId ?? null })) {
    throw new Forbidden(
      actor.role === 'REFERENT'
        ? 'Vous invitez des collègues de votre structure\u202f; pour le reste, adressez-vous à l’équipe du pôle.'
        : 'Seule la direction nomme la direction et l’équipe permanente.',
    )
  }
  const allowed = grantableFonctions(actor)
  if (place.fonctions?.some((one) => !allowed.includes(one))) throw new Forbidden('Seule la direction confie la trésorerie ou le bureau.')
}

async function loadManageable(tx: Transaction, actor: PoleActor, id: string) {
  const invitation = await tx.invitation.findFirst({
    where: { AND: [{ id, acceptedAt: null, revokedAt: null }, manageableInvitations(actor)] },
    select: { email: true },
  })
  if (!invitation) throw new NotFound('Cette invitation n’existe plus\u202f: elle a été acceptée ou retirée.')
  return invitation
}

async function mailInvitation(tx: Transaction, inviterName: string, id: string, token: string): Promise<void> {
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id },
    select: { email: true, role: true, expiresAt: true, pole: { select: { nom: true } }, guide: { select: { titre: true } } },
  })
  await sendMail(
    tx,
    invitationMail({
      to: invitation.email,
      inviterName,
      poleNom: invitation.pole.nom,
      roleLabel: roleLabels[invitation.role],
      guideTitre: invitation.guide?.titre ?? null,
      link: absoluteUrl(env().appUrl, paths.invitation(token)),
      expiresAt: invitation.expiresAt,
    }),
  )
}

function announce(actor: PoleActor, poleId: string, invitationId: string): void {
  publish(
    'invitation.changee',
    { poleId, invitationId },
    { topics: [topic.pole(poleId, 'personnes')], targetId: invitationId, actorId: actor.userId },
  )
  announceMail()
}

function expiry(): Date {
  return new Date(Date.now() + invitationDays * 86_400_000)
}

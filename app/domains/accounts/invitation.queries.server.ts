import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { canInvite, manageableInvitations } from './acces.policy'
import { hashSecret } from './secret-token.server'

/** The invitation behind a mailed secret while it can be accepted; null when used, expired or withdrawn. */
export async function pendingInvitation(token: string) {
  return db().invitation.findFirst({
    where: { tokenHash: hashSecret(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      poleId: true,
      email: true,
      name: true,
      role: true,
      fonctions: true,
      structureId: true,
      partenaireId: true,
      guideId: true,
      guideRole: true,
      invitedById: true,
      expiresAt: true,
      pole: { select: { nom: true, slug: true } },
      structure: { select: { nom: true } },
      guide: { select: { titre: true } },
    },
  })
}

export type PendingInvitation = NonNullable<Awaited<ReturnType<typeof pendingInvitation>>>

/** What the page of an invitation shows, or null; `hasAccount` tells its holder, who owns the address, to sign in. */
export async function invitationPage(token: string) {
  const invitation = await pendingInvitation(token)
  if (!invitation) return null
  const [account, inviter] = await Promise.all([
    db().user.findUnique({ where: { email: invitation.email }, select: { passwordHash: true, disabledAt: true } }),
    invitation.invitedById ? db().user.findUnique({ where: { id: invitation.invitedById }, select: { name: true } }) : null,
  ])
  if (account?.disabledAt) return null
  return {
    email: invitation.email,
    name: invitation.name,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    poleNom: invitation.pole.nom,
    structureNom: invitation.structure?.nom ?? null,
    guideTitre: invitation.guide?.titre ?? null,
    inviterName: inviter?.name ?? null,
    hasAccount: Boolean(account?.passwordHash),
  }
}

/** The unanswered invitations that this person may resend or withdraw, newest first. */
export async function listInvitations(actor: PoleActor) {
  if (!canInvite(actor)) return []
  return db().invitation.findMany({
    where: { AND: [{ acceptedAt: null, revokedAt: null }, manageableInvitations(actor)] },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      expiresAt: true,
      createdAt: true,
      structure: { select: { nom: true } },
      guide: { select: { titre: true } },
    },
  })
}

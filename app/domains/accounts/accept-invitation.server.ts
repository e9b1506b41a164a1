import type { UserActor, Visitor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db, type Transaction } from '~/platform/db/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { paths } from '~/platform/paths'
import { topic } from '~/platform/realtime/topic'
import { createSession } from '~/platform/session/session.server'
import './account.events'
import { type PendingInvitation, pendingInvitation } from './invitation.queries.server'
import { hashChosenPassword } from './set-password.server'
import type { RequestOrigin } from './sign-in.server'

const gone =
  'Cette invitation n’est plus valable\u202f: elle a déjà servi, a expiré ou a été retirée. Demandez-en une nouvelle à la personne qui vous a invité.'

/**
 * Takes the place an invitation offers. Someone new gives a name and a password and is signed in; someone who has
 * an account must be signed in with it. The link serves once, also when it is posted twice at the same time.
 * @throws NotFound (used, expired, withdrawn), Invalid
 */
export async function acceptInvitation(
  token: string,
  input: { nom?: string; motDePasse?: string },
  actor: UserActor | Visitor,
  from: RequestOrigin,
): Promise<{ to: string; setCookie?: string }> {
  const invitation = await pendingInvitation(token)
  if (!invitation) throw new NotFound(gone)
  const account = await db().user.findUnique({
    where: { email: invitation.email },
    select: { id: true, passwordHash: true, disabledAt: true },
  })
  if (account?.disabledAt) throw new NotFound(gone)
  const known = account !== null && account.passwordHash !== null
  if (known && (actor.kind === 'visitor' || actor.userId !== account.id)) {
    throw new Invalid('Vous avez déjà un compte avec cette adresse\u202f: connectez-vous, puis acceptez l’invitation.')
  }
  const created = known ? null : await newAccount(invitation, input)
  const userId = await db().$transaction(async (tx) => {
    await take(tx, invitation.id)
    const id = account?.id ?? (await tx.user.create({ data: { email: invitation.email, name: '' }, select: { id: true } })).id
    if (created) await tx.user.update({ where: { id }, data: created })
    await giveAccess(tx, id, invitation)
    const person = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })
    await record(tx, actor, {
      poleId: invitation.poleId,
      action: 'acces.accepte',
      targetKind: 'personne',
      targetId: id,
      label: person.name,
      details: { role: invitation.role },
    })
    return id
  })
  announceAccess(userId, invitation)
  const to = invitation.guideId ? paths.guide(invitation.pole.slug, invitation.guideId) : paths.espace(invitation.pole.slug)
  return created ? { to, setCookie: (await createSession(userId, from)).setCookie } : { to }
}

/** Name and password of someone new, checked. */
async function newAccount(invitation: PendingInvitation, input: { nom?: string; motDePasse?: string }) {
  const missing: Record<string, string[]> = {}
  if (!input.nom) missing.nom = ['Indiquez votre nom.']
  if (!input.motDePasse) missing.motDePasse = ['Choisissez un mot de passe.']
  if (!input.nom || !input.motDePasse) throw new Invalid('Il manque votre nom ou votre mot de passe.', missing)
  const owner = {
    administrator: invitation.role === 'DIRECTION' || invitation.role === 'EQUIPE',
    words: [input.nom, invitation.email, invitation.pole.nom, invitation.pole.slug],
  }
  return { name: input.nom, passwordHash: await hashChosenPassword(input.motDePasse, owner, 'motDePasse') }
}

async function take(tx: Transaction, id: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { acceptedAt: new Date() },
  })
  if (count === 0) throw new NotFound(gone)
}

async function giveAccess(tx: Transaction, userId: string, invitation: PendingInvitation): Promise<void> {
  const { poleId, role, fonctions, structureId, partenaireId, guideId, guideRole } = invitation
  // why: an access that exists already is changed by whoever may, never by accepting a link.
  await tx.acces.upsert({
    where: { userId_poleId: { userId, poleId } },
    create: { userId, poleId, role, fonctions, structureId, partenaireId },
    update: {},
  })
  if (!guideId) return
  await tx.participationGuide.upsert({
    where: { guideId_userId: { guideId, userId } },
    create: { poleId, guideId, userId, role: guideRole ?? 'LECTEUR' },
    update: {},
  })
}

function announceAccess(userId: string, { id, poleId, guideId }: PendingInvitation): void {
  publish('invitation.changee', { poleId, invitationId: id }, { topics: [topic.pole(poleId, 'personnes')], targetId: id })
  publish(
    'compte.acces-change',
    { userId, poleId },
    {
      topics: [topic.user(userId), topic.pole(poleId, 'personnes'), ...(guideId ? [topic.guide(guideId)] : [])],
      targetId: userId,
      actorId: userId,
    },
  )
}

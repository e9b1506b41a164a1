import { writeInvitation } from '~/domains/accounts/invitation.commands.server'
import { record } from '~/platform/audit/journal.server'
import type { UserActor } from '~/platform/authorization/actor'
import type { Transaction } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { Invalid } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { topic } from '~/platform/realtime/topic'
import { directorMail } from './mails'

/** What became of the naming: somebody known has the place already, somebody new was written to. */
export type DirectorNamed = { kind: 'NOMMEE'; userId: string; name: string } | { kind: 'INVITEE'; email: string }

/**
 * Puts a person at the head of a pôle: an account that exists gets the role (whatever it had there before), anyone
 * else an invitation. Who asks was judged by the caller; call `announceDirector` after the commit.
 * @throws Invalid on `directionEmail` when the account is disabled or directs this pôle already.
 */
export async function nameDirector(
  tx: Transaction,
  actor: UserActor,
  pole: { id: string; slug: string; nom: string },
  { email, name }: { email: string; name?: string },
): Promise<DirectorNamed> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, passwordHash: true, disabledAt: true } })
  if (user?.disabledAt) throw refused('Ce compte est désactivé\u202f: réactivez-le d’abord, depuis la liste des comptes.')
  if (!user?.passwordHash) {
    await writeInvitation(tx, actor, { poleId: pole.id, email, name, role: 'DIRECTION' })
    return { kind: 'INVITEE', email }
  }
  const place = { userId_poleId: { userId: user.id, poleId: pole.id } }
  const present = await tx.acces.findUnique({ where: place, select: { role: true } })
  if (present?.role === 'DIRECTION') throw refused('Cette personne dirige déjà ce pôle.')
  const role = { role: 'DIRECTION', structureId: null, partenaireId: null } as const
  await tx.acces.upsert({ where: place, create: { userId: user.id, poleId: pole.id, ...role }, update: role })
  await tx.session.updateMany({ where: { userId: user.id }, data: { aRenouveler: true } })
  await record(tx, actor, { poleId: pole.id, action: 'pole.direction-nommee', targetKind: 'personne', targetId: user.id, label: user.name })
  if (user.id !== actor.userId) await sendMail(tx, directorMail({ to: email, poleNom: pole.nom, slug: pole.slug, appUrl: env().appUrl }))
  return { kind: 'NOMMEE', userId: user.id, name: user.name }
}

/** Tells open pages and the outbox, after the commit. */
export function announceDirector(poleId: string, named: DirectorNamed, actorId: string): void {
  const topics = [topic.pole(poleId, 'personnes'), topic.exploitation()]
  if (named.kind === 'NOMMEE') {
    const { userId } = named
    publish('compte.acces-change', { userId, poleId }, { topics: [topic.user(userId), ...topics], targetId: userId, actorId })
  }
  announceMail()
}

/** What the operator reads once somebody was named. */
export function directorSentence(named: DirectorNamed): string {
  return named.kind === 'NOMMEE'
    ? `${named.name} dirige maintenant ce pôle.`
    : `Une invitation à diriger le pôle est partie à ${named.email}.`
}

function refused(message: string): Invalid {
  return new Invalid('La direction n’a pas été nommée.', { directionEmail: [message] })
}

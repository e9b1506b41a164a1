import type { PoleActor, UserActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { topic } from '~/platform/realtime/topic'
import { invalidateUserSessions } from '~/platform/session/session.server'
import './account.events'
import { canDisable, canSeePeople } from './acces.policy'
import { announceEndedSessions } from './announce-ended-sessions.server'
import { handOver } from './hand-over.server'
import { keepADirector } from './keep-a-director.server'
import { disabledMail } from './mails'

/**
 * Ends an account at once: sessions, sockets, mailed links; what it owned goes to `heirId`, else to a director of
 * each pôle. The operator may for anyone, direction for people whose only pôle is theirs.
 * @throws NotFound, Forbidden, Invalid (heir)
 */
export async function disableUser(actor: UserActor | PoleActor, userId: string, heirId?: string): Promise<{ name: string }> {
  const person = await db().user.findUnique({
    where: { id: userId },
    select: { name: true, email: true, exploitant: true, disabledAt: true, acces: { select: { poleId: true } } },
  })
  const poleIds = person?.acces.map((one) => one.poleId) ?? []
  const visible = person && (actor.exploitant || (actor.kind === 'pole' && canSeePeople(actor) && poleIds.includes(actor.poleId)))
  if (!visible) throw new NotFound()
  if (!canDisable(actor, { userId, exploitant: person.exploitant, poleIds })) {
    throw new Forbidden(
      poleIds.length > 1
        ? 'Cette personne participe aussi à un autre pôle\u202f: mettez fin à son accès ici, ou adressez-vous à l’exploitant.'
        : undefined,
    )
  }
  if (person.disabledAt) return { name: person.name }
  const ended = await db().$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: now } })
    if (count === 0) return []
    for (const poleId of poleIds) {
      if (!actor.exploitant) await keepADirector(tx, poleId, userId)
      await handOver(tx, { userId, poleId, heirId: poleIds.length === 1 ? heirId : undefined })
      await record(tx, actor, { poleId, action: 'compte.desactive', targetKind: 'personne', targetId: userId, label: person.name })
    }
    await record(tx, actor, {
      poleId: null,
      action: 'compte.desactive',
      targetKind: 'compte',
      targetId: userId,
      label: person.name,
      audience: 'EXPLOITANT',
    })
    await tx.jeton.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
    await tx.invitation.updateMany({ where: { email: person.email, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } })
    await sendMail(tx, disabledMail(person.email))
    return invalidateUserSessions(userId, undefined, tx)
  })
  publish(
    'compte.desactive',
    { userId },
    {
      topics: [topic.user(userId), topic.exploitation(), ...poleIds.map((id) => topic.pole(id, 'personnes'))],
      targetId: userId,
      actorId: actor.userId,
    },
  )
  announceEndedSessions(userId, ended)
  announceMail()
  return { name: person.name }
}

/** Opens a disabled account again, with the accesses it had; the operator only. @throws Forbidden, NotFound */
export async function enableUser(actor: UserActor | PoleActor, userId: string): Promise<{ name: string }> {
  if (!actor.exploitant) throw new Forbidden()
  const person = await db().user.findUnique({ where: { id: userId }, select: { name: true } })
  if (!person) throw new NotFound()
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } })
    await record(tx, actor, {
      poleId: null,
      action: 'compte.reactive',
      targetKind: 'compte',
      targetId: userId,
      label: person.name,
      audience: 'EXPLOITANT',
    })
  })
  publish('compte.profil-modifie', { userId }, { topics: [topic.exploitation()], targetId: userId, actorId: actor.userId })
  return { name: person.name }
}

import type { UserActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { createSession, invalidateUserSessions } from '~/platform/session/session.server'
import { announceEndedSessions } from './announce-ended-sessions.server'
import { confirmIdentity } from './confirm-identity.server'
import { passwordChangedMail } from './mails'
import { hashChosenPassword, passwordOwner } from './set-password.server'
import type { RequestOrigin } from './sign-in.server'

/**
 * Changes one's own password. Every session ends, this browser's too, which gets a new one (security.md 3 and 6).
 * @throws Invalid, TooMany
 */
export async function changePassword(
  actor: UserActor,
  input: { motDePasseActuel: string; nouveauMotDePasse: string },
  from: RequestOrigin,
): Promise<{ setCookie: string }> {
  const { userId } = actor
  await confirmIdentity(actor, input.motDePasseActuel)
  const passwordHash = await hashChosenPassword(input.nouveauMotDePasse, await passwordOwner(db(), userId), 'nouveauMotDePasse')
  const ended = await db().$transaction(async (tx) => {
    const now = new Date()
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await tx.jeton.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
    await sendMail(tx, passwordChangedMail(actor.email, now))
    await record(tx, actor, {
      poleId: null,
      action: 'compte.mot-de-passe-change',
      targetKind: 'compte',
      targetId: userId,
      label: actor.name,
      audience: 'EXPLOITANT',
    })
    return invalidateUserSessions(userId, undefined, tx)
  })
  announceEndedSessions(userId, ended)
  announceMail()
  const { setCookie } = await createSession(userId, from)
  return { setCookie }
}

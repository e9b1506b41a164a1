import { visitor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'
import { invalidateUserSessions } from '~/platform/session/session.server'
import { announceEndedSessions } from './announce-ended-sessions.server'
import { passwordChangedMail, resetMail } from './mails'
import { createSecret, hashSecret } from './secret-token.server'
import { hashChosenPassword, passwordOwner } from './set-password.server'
import { limitPerHour } from './sign-in-limits.server'

/** Minutes during which a mailed link to choose a password works (security.md 14: an hour at most). */
const resetMinutes = 60

/** Every answer takes this long, which is more than the work: the time says nothing about the account. */
const answerMs = 400

const gone = 'Ce lien n’est plus valable\u202f: il a déjà servi ou a expiré. Demandez-en un nouveau.'

/**
 * Mails a link to choose a new password, if there is an account behind the address; the answer and its time are
 * the same if there is none (security.md 13).
 * @throws TooMany
 */
export async function requestPasswordReset(email: string, ip: string): Promise<void> {
  const floor = new Promise((resolve) => setTimeout(resolve, answerMs))
  await limitPerHour('oubli-adresse', ip, 20)
  await limitPerHour('oubli-compte', `${email}|${ip}`, 5)
  await writeReset(email)
  await floor
}

async function writeReset(email: string): Promise<void> {
  const user = await db().user.findFirst({
    where: { email, disabledAt: null, passwordHash: { not: null } },
    select: { id: true, email: true },
  })
  if (!user) return
  const { token, hash } = createSecret()
  const expiresAt = new Date(Date.now() + resetMinutes * 60_000)
  await db().$transaction(async (tx) => {
    await tx.jeton.updateMany({ where: { userId: user.id, kind: 'REINITIALISATION', usedAt: null }, data: { usedAt: new Date() } })
    await tx.jeton.create({ data: { kind: 'REINITIALISATION', hash, userId: user.id, expiresAt } })
    await sendMail(tx, resetMail({ to: user.email, link: absoluteUrl(env().appUrl, paths.reinitialisation(token)), expiresAt }))
  })
  announceMail()
}

/** Whether a mailed link still works; does not use it. */
export async function isResetOpen(token: string): Promise<boolean> {
  return (await openReset(token)) !== null
}

/**
 * Chooses a new password with a mailed link, which then no longer works; every session of the person ends.
 * @throws NotFound (used or expired), Invalid on `nouveauMotDePasse`
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const jeton = await openReset(token)
  if (!jeton) throw new NotFound(gone)
  const { userId, user } = jeton
  const passwordHash = await hashChosenPassword(password, await passwordOwner(db(), userId), 'nouveauMotDePasse')
  const ended = await db().$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.jeton.updateMany({ where: { id: jeton.id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
    if (count === 0) throw new NotFound(gone)
    await tx.jeton.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await sendMail(tx, passwordChangedMail(user.email, now))
    await record(tx, visitor, {
      action: 'compte.mot-de-passe-change',
      targetKind: 'compte',
      targetId: userId,
      label: user.name,
      audience: 'EXPLOITANT',
      details: { par: 'lien' },
    })
    return invalidateUserSessions(userId, undefined, tx)
  })
  announceEndedSessions(userId, ended)
  announceMail()
}

async function openReset(token: string) {
  return db().jeton.findFirst({
    where: { hash: hashSecret(token), kind: 'REINITIALISATION', usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true, userId: true, user: { select: { email: true, name: true } } },
  })
}

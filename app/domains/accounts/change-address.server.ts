import { visitor, type UserActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { announceMail, sendMail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'
import { topic } from '~/platform/realtime/topic'
import './account.events'
import { confirmIdentity } from './confirm-identity.server'
import { addressAskedMail, addressChangedMail, confirmAddressMail } from './mails'
import { createSecret, hashSecret } from './secret-token.server'

const confirmationMinutes = 60

const gone = 'Ce lien n’est plus valable\u202f: il a déjà servi ou a expiré. Refaites la demande depuis votre profil.'

/**
 * Asks for another address: nothing changes before it is confirmed from there; the present address is told. An
 * address that another account holds gets no link, and the answer does not say so.
 * @throws Invalid, TooMany
 */
export async function requestAddressChange(actor: UserActor, input: { email: string; motDePasseActuel: string }): Promise<void> {
  const { userId } = actor
  const { email } = input
  await confirmIdentity(actor, input.motDePasseActuel)
  if (email === actor.email) throw new Invalid('C’est déjà votre adresse.', { email: ['C’est déjà votre adresse.'] })
  const { token, hash } = createSecret()
  const expiresAt = new Date(Date.now() + confirmationMinutes * 60_000)
  await db().$transaction(async (tx) => {
    await tx.jeton.updateMany({ where: { userId, kind: 'CHANGEMENT_ADRESSE', usedAt: null }, data: { usedAt: new Date() } })
    const taken = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!taken) {
      await tx.jeton.create({ data: { kind: 'CHANGEMENT_ADRESSE', hash, userId, email, expiresAt } })
      await sendMail(tx, confirmAddressMail({ to: email, link: absoluteUrl(env().appUrl, paths.changementAdresse(token)), expiresAt }))
    }
    await sendMail(tx, addressAskedMail(actor.email, email))
  })
  announceMail()
}

/** The address a mailed link would confirm, or null when it no longer works; does not use it. */
export async function pendingAddress(token: string): Promise<string | null> {
  return (await openChange(token))?.email ?? null
}

/** Puts the confirmed address in place; both addresses are told. @throws NotFound, Invalid */
export async function confirmAddressChange(token: string): Promise<{ email: string }> {
  const jeton = await openChange(token)
  if (!jeton) throw new NotFound(gone)
  const { userId, email, user } = jeton
  await db().$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.jeton.updateMany({ where: { id: jeton.id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } })
    if (count === 0) throw new NotFound(gone)
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Invalid('Cette adresse ne peut pas être utilisée.')
    // why: a reset link mailed to the former address must not outlive it.
    await tx.jeton.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
    await tx.user.update({ where: { id: userId }, data: { email } })
    await sendMail(tx, addressChangedMail(user.email, email))
    await record(tx, visitor, {
      action: 'compte.adresse-changee',
      targetKind: 'compte',
      targetId: userId,
      label: user.name,
      audience: 'EXPLOITANT',
    })
  })
  publish('compte.profil-modifie', { userId }, { topics: [topic.user(userId)], targetId: userId })
  announceMail()
  return { email }
}

async function openChange(token: string) {
  const jeton = await db().jeton.findFirst({
    where: { hash: hashSecret(token), kind: 'CHANGEMENT_ADRESSE', usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true, userId: true, email: true, user: { select: { email: true, name: true } } },
  })
  return jeton?.email ? { ...jeton, email: jeton.email } : null
}

import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'
import { verifyPassword } from './password-hash.server'
import { beginConfirmation } from './sign-in-limits.server'

/**
 * The person proves again who they are, before an act that a borrowed browser must not do (security.md 8, 9).
 * @throws Invalid on `motDePasseActuel`, TooMany
 */
export async function confirmIdentity(actor: UserActor, password: string): Promise<void> {
  const attempt = await beginConfirmation(actor.userId)
  const user = await db().user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(user?.passwordHash ?? null, password))) {
    throw new Invalid('Votre mot de passe actuel n’est pas le bon.', { motDePasseActuel: ['Ce n’est pas votre mot de passe actuel.'] })
  }
  await attempt.succeeded()
}

import type { UserActor } from '~/platform/authorization/actor'
import { visitor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'
import { createSession, invalidateSession } from '~/platform/session/session.server'
import { announceEndedSessions } from './announce-ended-sessions.server'
import { landingPath } from './next-path'
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.server'
import { administratorPasswordMin, isAdministrator } from './password.rules'
import { beginAttempt } from './sign-in-limits.server'

/** Where a request comes from, as the server knows it. */
export interface RequestOrigin {
  ip: string
  userAgent: string
}

const refusal = 'Adresse e-mail ou mot de passe incorrect.'

/** `shortPassword`: a role given since asks for a longer password than this one (security.md 10). */
export interface SignedIn {
  setCookie: string
  landing: string
  shortPassword: boolean
}

/**
 * Opens a session for an address and a password. Whether the account is unknown, disabled or not yet accepted,
 * the answer, the work done and so the time are those of a wrong password. A session already open in this
 * browser ends: signing in always gives a new id.
 * @throws Invalid, TooMany
 */
export async function signIn(
  input: { email: string; motDePasse: string },
  from: RequestOrigin,
  current: UserActor | null,
): Promise<SignedIn> {
  const attempt = await beginAttempt(input.email, from.ip)
  const user = await db().user.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      disabledAt: true,
      exploitant: true,
      demonstration: true,
      acces: { select: { role: true, pole: { select: { slug: true } } } },
    },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, input.motDePasse)
  if (!user || !matches || user.disabledAt) {
    await db().$transaction((tx) =>
      record(tx, visitor, {
        action: 'session.refusee',
        targetKind: 'compte',
        targetId: user?.id ?? '',
        label: input.email,
        audience: 'EXPLOITANT',
      }),
    )
    throw new Invalid(refusal)
  }
  await attempt.succeeded()
  if (user.passwordHash && isOutdatedHash(user.passwordHash)) {
    const passwordHash = await hashPassword(input.motDePasse)
    // why: only if nobody changed the password meanwhile.
    await db().user.updateMany({ where: { id: user.id, passwordHash: user.passwordHash }, data: { passwordHash } })
  }
  if (current) await endCurrent(current)
  const session = await createSession(user.id, from)
  await db().$transaction((tx) =>
    record(tx, visitor, { action: 'session.ouverte', targetKind: 'compte', targetId: user.id, label: user.name, audience: 'EXPLOITANT' }),
  )
  return {
    setCookie: session.setCookie,
    landing: landingPath({ exploitant: user.exploitant, poleSlugs: user.acces.map((one) => one.pole.slug) }),
    shortPassword: isAdministrator(user) && [...input.motDePasse].length < administratorPasswordMin,
  }
}

/** Ends the session of this browser. With the database down it fails: it never claims success (security.md 5). */
export async function signOut(actor: UserActor): Promise<void> {
  await endCurrent(actor)
}

async function endCurrent(actor: UserActor): Promise<void> {
  await invalidateSession(actor.sessionId)
  announceEndedSessions(actor.userId, [actor.sessionId])
}

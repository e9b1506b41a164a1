import { beforeAll } from 'vitest'
import { parseEnvironment, setEnvironment } from '~/platform/env.server'
import { db } from '~/platform/db/db.server'
import { loadPrincipal } from '~/domains/accounts/principal.queries.server'
import type { UserActor } from '~/platform/authorization/actor'
import { createSession } from '~/platform/session/session.server'

/** Where the mails' links lead in tests. */
export const testAppUrl = 'http://maillage.test'

/** Gives the file an environment, as the composition root does. */
export function useTestEnvironment(): void {
  beforeAll(() => setEnvironment(parseEnvironment({ APP_URL: testAppUrl, NODE_ENV: 'test' })))
}

/** The newest message to an address; throws when there is none. */
export async function lastMailTo(to: string): Promise<{ subject: string; text: string }> {
  return db().courriel.findFirstOrThrow({
    where: { to },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { subject: true, text: true },
  })
}

/** The secret at the end of the link in the newest message to an address. */
export async function mailedSecret(to: string, page: 'invitation' | 'reinitialisation' | 'adresse'): Promise<string> {
  const { text } = await lastMailTo(to)
  const secret = new RegExp(`${testAppUrl}/${page}/([\\w-]+)`).exec(text)?.[1]
  if (!secret) throw new Error(`no ${page} link in: ${text}`)
  return secret
}

/** A person signed in for real: the Cookie header a browser would send, and who it stands for. */
export async function signedIn(userId: string): Promise<{ cookie: string; actor: UserActor }> {
  const { token } = await createSession(userId, { userAgent: 'Firefox/140 Windows', ip: '192.0.2.10' })
  const cookie = `__Host-session=${token}`
  const principal = await loadPrincipal(cookie)
  if (!principal) throw new Error('the new session is not valid')
  return { cookie, actor: principal.actor }
}

import type { Fonction, Role, UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { readSessionCookie, validateSession } from '~/platform/session/session.server'

interface PrincipalRow {
  id: string
  name: string
  email: string
  photoId: string | null
  exploitant: boolean
  demonstration: boolean
  poleId: string | null
  poleSlug: string
  poleNom: string
  role: Role
  fonctions: Fonction[]
  structureId: string | null
  partenaireId: string | null
}

/**
 * Who sends this request, judged from its Cookie header: the session, then the person with every access they
 * have now, in one statement. Null for a visitor, a dead session or a disabled person. `setCookie` must go
 * back to the browser when present (the idle limit moved, or a new token after a change of role: only with
 * `canSetCookie`, which a socket has not).
 */
export async function loadPrincipal(
  cookieHeader: string | null,
  options: { canSetCookie?: boolean } = {},
): Promise<{ actor: UserActor; setCookie?: string } | null> {
  const token = readSessionCookie(cookieHeader)
  if (!token) return null
  const session = await validateSession(token, options)
  if (!session) return null
  const rows = await db().$queryRaw<PrincipalRow[]>`
    SELECT u.id, u.name, u.email, u."photoId", u.exploitant, u.demonstration,
           a."poleId", p.slug AS "poleSlug", p.nom AS "poleNom", a.role::text AS role,
           a.fonctions::text[] AS fonctions, a."structureId", a."partenaireId"
    FROM "User" u
    LEFT JOIN "Acces" a ON a."userId" = u.id
    LEFT JOIN "Pole" p ON p.id = a."poleId"
    WHERE u.id = ${session.userId} AND u."disabledAt" IS NULL
    ORDER BY p.nom`
  const [first] = rows
  if (!first) return null
  const actor: UserActor = {
    kind: 'user',
    userId: first.id,
    sessionId: session.sessionId,
    name: first.name,
    email: first.email,
    photoId: first.photoId,
    exploitant: first.exploitant,
    demonstration: first.demonstration,
    acces: rows.flatMap(({ poleId, poleSlug, poleNom, role, fonctions, structureId, partenaireId }) =>
      poleId ? [{ poleId, poleSlug, poleNom, role, fonctions, structureId, partenaireId }] : [],
    ),
  }
  return session.setCookie ? { actor, setCookie: session.setCookie } : { actor }
}

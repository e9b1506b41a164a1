import type { UserActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { invalidateUserSessions } from '~/platform/session/session.server'
import { announceEndedSessions } from './announce-ended-sessions.server'
import { confirmIdentity } from './confirm-identity.server'

/** Ends one of one's own sessions, after the password was given again. @throws NotFound, Invalid, TooMany */
export async function endSession(actor: UserActor, input: { session: string; motDePasseActuel: string }): Promise<void> {
  await confirmIdentity(actor, input.motDePasseActuel)
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: input.session, userId: actor.userId } })
    if (count === 0) throw new NotFound('Cette session est déjà fermée.')
    await audit(tx, actor)
  })
  announceEndedSessions(actor.userId, [input.session])
}

/** Ends every session of one's own but this one; gives how many. @throws Invalid, TooMany */
export async function endOtherSessions(actor: UserActor, input: { motDePasseActuel: string }): Promise<number> {
  await confirmIdentity(actor, input.motDePasseActuel)
  const ended = await db().$transaction(async (tx) => {
    await audit(tx, actor)
    return invalidateUserSessions(actor.userId, actor.sessionId, tx)
  })
  announceEndedSessions(actor.userId, ended)
  return ended.length
}

function audit(tx: Parameters<typeof record>[0], actor: UserActor): Promise<void> {
  return record(tx, actor, {
    poleId: null,
    action: 'session.terminee',
    targetKind: 'compte',
    targetId: actor.userId,
    label: actor.name,
    audience: 'EXPLOITANT',
  })
}

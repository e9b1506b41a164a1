import { isTeam, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'

/** What the members' navigation shows beside its words: counts that ask for attention. */
export interface NavigationCounts {
  candidatures: number
  relectures: number
  echeances: number
  nonLues: number
}

/** The counts of the shell, in one statement; the team's counts are zero for anyone else. */
export async function navigationCounts(actor: PoleActor): Promise<NavigationCounts> {
  const team = isTeam(actor)
  const [row] = await db().$queryRaw<NavigationCounts[]>`
    SELECT
      (SELECT count(*)::int FROM "Structure" WHERE ${team} AND "poleId" = ${actor.poleId} AND statut = 'CANDIDATE') AS candidatures,
      (SELECT count(*)::int FROM "Guide" WHERE ${team} AND "poleId" = ${actor.poleId} AND statut = 'RELECTURE') AS relectures,
      (SELECT count(*)::int FROM "Convention" WHERE ${team} AND "poleId" = ${actor.poleId}
         AND statut IN ('SIGNEE', 'RENOUVELEE') AND fin BETWEEN current_date AND current_date + 90) AS echeances,
      (SELECT count(*)::int FROM "Notification" WHERE "userId" = ${actor.userId} AND "readAt" IS NULL) AS "nonLues"`
  return row ?? { candidatures: 0, relectures: 0, echeances: 0, nonLues: 0 }
}

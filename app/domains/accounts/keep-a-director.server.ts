import type { Transaction } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'

/**
 * A pôle never loses its last director. Rows of the pôle's directors are locked, so that two directors cannot take
 * each other out at the same moment.
 * @throws Invalid
 */
export async function keepADirector(tx: Transaction, poleId: string, leavingUserId: string): Promise<void> {
  const directors = await tx.$queryRaw<{ userId: string; open: boolean }[]>`
    SELECT a."userId", u."disabledAt" IS NULL AS open
    FROM "Acces" a JOIN "User" u ON u.id = a."userId"
    WHERE a."poleId" = ${poleId} AND a.role = 'DIRECTION'
    ORDER BY a.id FOR UPDATE OF a`
  const leaves = directors.some((one) => one.userId === leavingUserId)
  const stays = directors.some((one) => one.userId !== leavingUserId && one.open)
  if (leaves && !stays) throw new Invalid('C’est la seule direction du pôle\u202f: nommez-en une autre d’abord.')
}

import { db } from '~/platform/db/db.server'

/** Names of the directors of a pôle, for the page that says no. */
export async function whoCanHelp(poleId: string): Promise<string[]> {
  const directors = await db().acces.findMany({
    where: { poleId, role: 'DIRECTION', user: { disabledAt: null } },
    select: { user: { select: { name: true } } },
    take: 3,
  })
  return directors.map((one) => one.user.name)
}

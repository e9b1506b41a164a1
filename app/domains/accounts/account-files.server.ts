import { db } from '~/platform/db/db.server'
import { registerFileReader } from '~/platform/storage/file-readers.server'

/** Photos are for the signed-in people who share a pôle with the person, and for the operator. */
export function registerAccountFiles(): void {
  registerFileReader('PHOTO', async (actor, fichier) => {
    if (actor.kind === 'visitor') return false
    if (actor.userId === fichier.objetId || actor.exploitant) return true
    const shared = await db().acces.count({
      where: { userId: fichier.objetId, poleId: { in: actor.acces.map((one) => one.poleId) } },
    })
    return shared > 0
  })
}

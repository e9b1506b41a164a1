import { db } from '~/platform/db/db.server'
import { registerFileReader } from '~/platform/storage/file-readers.server'

/** Says that a person's photo is seen by those who share a pôle with them, the operator, and the person; called once by the composition root. */
export function registerPhotoFiles(): void {
  registerFileReader('PHOTO', async (actor, fichier) => {
    if (actor.kind === 'visitor') return false
    const ownerId = fichier.objetId
    if (actor.exploitant || actor.userId === ownerId) return true
    const poleIds = actor.acces.map((one) => one.poleId)
    return (await db().acces.count({ where: { userId: ownerId, poleId: { in: poleIds } } })) > 0
  })
}

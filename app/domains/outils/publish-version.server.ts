import './outil.events'
import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { publish } from '~/platform/events/bus.server'
import type { UploadedFile } from '~/platform/storage/upload.server'
import { assertOneContent, storeContent } from './outil-content.server'
import { loadForEdition } from './outil.commands.server'
import type { PublishVersion } from './outil.schema'
import { outilTopics } from './outil-topics'

/**
 * Adds the next version of a tool; earlier ones stay. The tool's row is locked, so two at once get two numbers.
 * @throws NotFound, Forbidden, Invalid, TooLarge
 */
export async function publishVersion(
  actor: PoleActor,
  outilId: string,
  { notes, lien }: PublishVersion,
  fichier?: UploadedFile,
): Promise<{ numero: number }> {
  assertOneContent({ fichier, lien })
  const version = await db().$transaction(async (tx) => {
    const outil = await loadForEdition(tx, actor, outilId)
    const owner = { outilId, poleId: actor.poleId, authorId: actor.userId }
    const content = await storeContent(tx, owner, { fichier, lien })
    await tx.$queryRaw`SELECT id FROM "Outil" WHERE id = ${outilId} AND "poleId" = ${actor.poleId} FOR UPDATE`
    const { _max } = await tx.outilVersion.aggregate({ where: { outilId }, _max: { numero: true } })
    const numero = (_max.numero ?? 0) + 1
    await tx.outilVersion.create({ data: { ...owner, ...content, numero, notes } })
    await tx.outil.update({ where: { id: outilId }, data: { updatedAt: new Date() } })
    await record(tx, actor, {
      action: 'outil.nouvelle-version',
      targetKind: 'outil',
      targetId: outilId,
      label: outil.titre,
      audience: 'POLE',
      details: { numero },
    })
    return { numero, titre: outil.titre, public: outil.public }
  })
  publish(
    'outil.nouvelle-version',
    { outilId, titre: version.titre, numero: version.numero, poleId: actor.poleId, poleSlug: actor.poleSlug },
    { topics: outilTopics(actor.poleId, version.public), targetId: outilId, actorId: actor.userId },
  )
  return { numero: version.numero }
}

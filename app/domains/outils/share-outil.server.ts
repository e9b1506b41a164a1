import './outil.events'
import { isTeam, type PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { publish } from '~/platform/events/bus.server'
import type { UploadedFile } from '~/platform/storage/upload.server'
import { assertOneContent, storeContent } from './outil-content.server'
import { assertCanShareOutil, canPublishOutil } from './outil.policy'
import type { ShareOutil } from './outil.schema'
import { outilTopics } from './outil-topics'

/**
 * Shares a tool with the network: its presentation and its first version, a file or a link. The team shares in the
 * name of the pôle, others in the name of their structure; only the team opens it to the public.
 * @throws Forbidden, Invalid, TooLarge
 */
export async function shareOutil(actor: PoleActor, input: ShareOutil, fichier?: UploadedFile): Promise<{ id: string }> {
  assertCanShareOutil(actor)
  const { notes, lien, ...presentation } = input
  assertOneContent({ fichier, lien })
  const outil = await db().$transaction(async (tx) => {
    const created = await tx.outil.create({
      data: {
        ...presentation,
        public: presentation.public && canPublishOutil(actor),
        poleId: actor.poleId,
        structureId: isTeam(actor) ? null : actor.structureId,
        ownerId: actor.userId,
      },
      select: { id: true, public: true },
    })
    const owner = { outilId: created.id, poleId: actor.poleId, authorId: actor.userId }
    const content = await storeContent(tx, owner, { fichier, lien })
    await tx.outilVersion.create({ data: { ...owner, ...content, numero: 1, notes } })
    await record(tx, actor, { action: 'outil.partage', targetKind: 'outil', targetId: created.id, label: input.titre, audience: 'POLE' })
    return created
  })
  publish(
    'outil.partage',
    { poleId: actor.poleId, outilId: outil.id, titre: input.titre },
    { topics: outilTopics(actor.poleId, outil.public), targetId: outil.id, actorId: actor.userId },
  )
  return { id: outil.id }
}

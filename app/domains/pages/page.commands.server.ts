import './page.events'
import { record } from '~/platform/audit/journal.server'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { canEditPages } from './page.policy'
import type { EditPage } from './page.schema'

/** Writes a page of the site anew. @throws NotFound beside the operator, Conflict when somebody changed it since `version`. */
export async function editPage(actor: UserActor, slug: string, { version, titre, contenu }: EditPage): Promise<void> {
  if (!canEditPages(actor)) throw new NotFound()
  const text = contenu.replace(/\r\n?/g, '\n')
  await db().$transaction(async (tx) => {
    const { count } = await tx.pageSite.updateMany({ where: { slug, version }, data: { titre, contenu: text, version: { increment: 1 } } })
    if (count === 0) {
      const latest = await tx.pageSite.findUnique({ where: { slug } })
      if (!latest) throw new NotFound()
      const changes = [
        { label: 'Titre', yours: titre, theirs: latest.titre },
        { label: 'Texte', yours: text, theirs: latest.contenu },
      ]
      throw new Conflict(
        'Cette page a été modifiée pendant que vous l’écriviez. Rien n’a été enregistré.',
        changes.filter((one) => one.yours !== one.theirs),
        latest.version,
      )
    }
    await record(tx, actor, {
      poleId: null,
      action: 'page.modifiee',
      targetKind: 'page',
      targetId: slug,
      label: titre,
      audience: 'EXPLOITANT',
    })
  })
  publish('page.modifiee', { slug }, { topics: [topic.exploitation()], targetId: slug, actorId: actor.userId })
}

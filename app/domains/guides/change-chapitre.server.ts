import { redirect } from '@remix-run/node'
import type { PoleActor } from '~/platform/authorization/actor'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { addChapitre, deleteChapitre, moveChapitre, renameChapitre, restoreChapitre } from './chapitre.commands.server'
import type { ChapitreChange } from './guide.schema'

/**
 * Does what the outline of a guide asked, then goes back to where it was asked.
 * @param back the page of a chapter, or the page without one.
 * @param action where an undo is posted.
 */
export async function changeChapitre(
  actor: PoleActor,
  guideId: string,
  change: ChapitreChange,
  { back, action }: { back: (chapitreId?: string) => string; action: string },
): Promise<Response> {
  switch (change.intent) {
    case 'ajouter-chapitre': {
      const { id } = await addChapitre(actor, guideId, change.titre)
      return redirect(back(id))
    }
    case 'renommer-chapitre':
      await renameChapitre(actor, guideId, change)
      return redirect(back(change.chapitreId))
    case 'deplacer-chapitre':
      await moveChapitre(actor, guideId, change)
      return redirect(back(change.chapitreId))
    case 'supprimer-chapitre': {
      const { titre } = await deleteChapitre(actor, guideId, change)
      const undo = { action, fields: { intent: 'restaurer-chapitre', chapitreId: change.chapitreId } }
      return redirectWithToast(back(), `« ${titre} » est à la corbeille pour 30 jours.`, { undo })
    }
    case 'restaurer-chapitre': {
      const { titre } = await restoreChapitre(actor, guideId, change.chapitreId)
      return redirectWithToast(back(change.chapitreId), `« ${titre} » est de retour, à la fin du guide.`)
    }
  }
}

import type { PoleActor } from '~/platform/authorization/actor'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { changeGuideRole, invitedSentence, inviteToGuide, removeFromGuide } from './guide-people.commands.server'
import type { GuidePeopleChange } from './guide.schema'
import { roleLabels } from './guide.wording'

/** Does what the page of people asked, then goes back to it (or to the list, for whoever left). */
export async function changeGuidePeople(actor: PoleActor, guideId: string, change: GuidePeopleChange): Promise<Response> {
  const page = paths.guidePartage(actor.poleSlug, guideId)
  switch (change.intent) {
    case 'inviter':
      return redirectWithToast(page, invitedSentence(await inviteToGuide(actor, guideId, change), change.role))
    case 'changer-role': {
      const { name } = await changeGuideRole(actor, guideId, change)
      return redirectWithToast(page, `${name} est maintenant ${roleLabels[change.role].toLowerCase()}.`)
    }
    case 'retirer': {
      const { name, email, role } = await removeFromGuide(actor, guideId, change.userId)
      if (change.userId === actor.userId) return redirectWithToast(paths.guides(actor.poleSlug), 'Vous ne participez plus à ce guide.')
      const undo = { action: page, fields: { intent: 'inviter', email, name, role } }
      return redirectWithToast(page, `${name} ne participe plus à ce guide.`, { undo })
    }
  }
}

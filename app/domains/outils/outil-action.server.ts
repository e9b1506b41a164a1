import { parseWithZod } from '@conform-to/zod/v4'
import type { PoleActor } from '~/platform/authorization/actor'
import { Invalid } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { adoptOutil, unadoptOutil } from './adopt-outil.server'
import { archiveOutil, restoreOutil } from './outil.commands.server'
import { outilActionSchema, type OutilAction } from './outil.schema'

const acts = {
  adopter: { run: adoptOutil, message: 'Votre structure est dans la liste de celles qui utilisent cet outil.', undo: 'ne-plus-utiliser' },
  'ne-plus-utiliser': { run: unadoptOutil, message: 'Votre structure n’est plus dans la liste.', undo: 'adopter' },
  archiver: { run: archiveOutil, message: 'L’outil est archivé.', undo: 'restaurer' },
  restaurer: { run: restoreOutil, message: 'L’outil est de nouveau dans la bibliothèque.', undo: null },
} as const satisfies Record<
  OutilAction['intent'],
  { run: (actor: PoleActor, id: string) => Promise<void>; message: string; undo: OutilAction['intent'] | null }
>

/** Does what a button of the tool's page asks, and goes back there with a way to undo it. @throws Invalid, NotFound, Forbidden */
export async function answerOutilAction(actor: PoleActor, outilId: string, formData: FormData): Promise<Response> {
  const submission = parseWithZod(formData, { schema: outilActionSchema })
  if (submission.status !== 'success') throw new Invalid('Cette action n’existe pas.')
  const act = acts[submission.value.intent]
  await act.run(actor, outilId)
  const page = paths.outil(actor.poleSlug, outilId)
  return redirectWithToast(page, act.message, act.undo === null ? {} : { undo: { action: page, fields: { intent: act.undo } } })
}

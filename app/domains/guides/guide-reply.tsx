import type { FormReply } from '~/platform/forms/form.server'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { FormErrors } from '~/ui/forms/form-errors'

/** What a page of small forms (chapters, moves, roles) answers when one was refused. */
export function GuideReply({ reply }: { reply: FormReply | string | undefined }) {
  if (reply === undefined || typeof reply === 'string') return null
  if (reply.conflict) return <ConflictNotice message={reply.conflict.message} changes={reply.conflict.changes} />
  const errors = Object.values(reply.lastResult.error ?? {}).flatMap((messages) => messages ?? [])
  return <FormErrors form={{ id: 'guide', errors: [...new Set(errors)] }} />
}

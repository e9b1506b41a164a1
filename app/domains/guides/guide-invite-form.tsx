import { useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { FormReply } from '~/platform/forms/form.server'
import type { GuideRole } from '~/platform/db/generated/enums'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { roleLabels, roleMeanings } from './guide.wording'

interface InviteValue {
  email: string
  name?: string
  role: GuideRole
}

const labels = { email: 'Adresse e-mail', name: 'Nom', role: 'Rôle' }
const roles = (['REDACTEUR', 'RELECTEUR', 'LECTEUR', 'PROPRIETAIRE'] as const).map((value) => ({
  value,
  label: roleLabels[value],
  hint: roleMeanings[value],
}))

/** Invites one person to one guide. */
export function GuideInviteForm({ reply }: { reply: FormReply | string | undefined }) {
  const [form, fields] = useForm<InviteValue>({
    id: 'inviter',
    lastResult: typeof reply === 'object' ? reply.lastResult : undefined,
    defaultValue: { role: 'REDACTEUR' },
  })
  const element = useEmptiedOnceSent(typeof reply === 'object')
  return (
    <Form method="post" id={form.id} className="form" ref={element}>
      <FormErrors form={form} labels={labels} />
      <TextField label={labels.email} type="email" {...fieldProps(fields.email)} required autoComplete="off" />
      <TextField
        label={labels.name}
        {...fieldProps(fields.name)}
        hint="Pour une personne qui n’a pas encore de compte."
        autoComplete="off"
      />
      <RadioGroup
        label={labels.role}
        name="role"
        options={roles}
        defaultValue={String(fields.role.initialValue ?? 'REDACTEUR')}
        errors={fields.role.errors}
        required
      />
      <SubmitButton intent="inviter" pendingLabel="Envoi…">
        Inviter
      </SubmitButton>
    </Form>
  )
}

/** Empties the form once the invitation has left; a refused one keeps what was typed. */
function useEmptiedOnceSent(refused: boolean) {
  const element = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  const { state, formData } = useNavigation()
  useEffect(() => {
    if (state === 'submitting' && formData?.get('intent') === 'inviter') sent.current = true
    if (state !== 'idle' || !sent.current) return
    sent.current = false
    if (!refused) element.current?.reset()
  }, [state, formData, refused])
  return element
}

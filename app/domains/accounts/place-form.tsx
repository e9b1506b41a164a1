import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { PlaceFields, type PlaceFieldsProps } from './place-fields'
import { placeValue } from './place-value'
import { VersionField } from '~/ui/forms/version-field'

export interface PlaceFormProps {
  person: { role: string; fonctions: readonly string[]; structureId: string | null; partenaireId: string | null; version: number }
  choices: Pick<PlaceFieldsProps, 'roles' | 'fonctions' | 'structures' | 'partenaires'>
  reply: FormReply | undefined
  cancelTo: string
}

/** Role, functions and organisation of a person; says what somebody else changed meanwhile. */
export function PlaceForm({ person, choices, reply, cancelTo }: PlaceFormProps) {
  const [form, fields] = useForm<{ role: string; structureId: string; partenaireId: string; fonctions: string[] }>({
    id: 'place',
    lastResult: reply?.lastResult,
  })
  const typed = reply?.lastResult.initialValue?.intent === 'modifier' ? reply.lastResult.initialValue : null
  return (
    <div className="measure">
      <Form method="post" id={form.id} className="stack">
        {reply?.conflict ? (
          <ConflictNotice message={reply.conflict.message} changes={reply.conflict.changes} />
        ) : (
          <FormErrors form={form} />
        )}
        <VersionField version={person.version} conflict={reply?.conflict} />
        <PlaceFields
          idPrefix={form.id}
          {...choices}
          value={typed ? placeValue(typed) : person}
          errors={{ role: fields.role.errors, structureId: fields.structureId.errors, partenaireId: fields.partenaireId.errors }}
        />
        <FormActions>
          <SubmitButton intent="modifier" pendingLabel="Enregistrement…">
            {reply?.conflict ? 'Enregistrer quand même' : 'Enregistrer'}
          </SubmitButton>
          <ActionLink to={cancelTo} tone="plain">
            Annuler
          </ActionLink>
        </FormActions>
      </Form>
    </div>
  )
}

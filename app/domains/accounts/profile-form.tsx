import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { resultOf } from './result-of'

/** One's own name, as others see it. */
export function ProfileForm({ name, lastResult }: { name: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<{ nom: string }>({ id: 'profil', lastResult: resultOf('profil', lastResult), defaultValue: { nom: name } })
  return (
    <Form method="post" id={form.id} className="stack">
      <FormErrors form={form} labels={{ nom: 'Votre nom' }} />
      <TextField {...fieldProps(fields.nom)} label="Votre nom" required autoComplete="name" maxLength={100} />
      <div>
        <SubmitButton intent="profil" tone="quiet">
          Enregistrer le nom
        </SubmitButton>
      </div>
    </Form>
  )
}

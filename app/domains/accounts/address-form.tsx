import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { PasswordField } from '~/ui/forms/password-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { resultOf } from './result-of'

/** Asks for another address; it is in place once confirmed from there. */
export function AddressForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<{ email: string; motDePasseActuel: string }>({
    id: 'adresse',
    lastResult: resultOf('adresse', lastResult),
  })
  return (
    <Form method="post" id={form.id} className="stack">
      <FormErrors form={form} labels={{ email: 'Nouvelle adresse e-mail', motDePasseActuel: 'Mot de passe actuel' }} />
      <TextField
        {...fieldProps(fields.email)}
        label="Nouvelle adresse e-mail"
        type="email"
        required
        autoComplete="email"
        hint={'Un lien y sera envoyé\u202f; votre adresse actuelle est prévenue.'}
      />
      <PasswordField {...fieldProps(fields.motDePasseActuel)} label="Mot de passe actuel" required autoComplete="current-password" />
      <div>
        <SubmitButton intent="adresse" tone="quiet" pendingLabel="Envoi…">
          Changer d’adresse
        </SubmitButton>
      </div>
    </Form>
  )
}

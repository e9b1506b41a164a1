import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { PasswordField } from '~/ui/forms/password-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { NewPasswordField } from './new-password-field'
import { resultOf } from './result-of'

/** Changes one's own password; every other session ends. */
export function PasswordForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useForm<{ motDePasseActuel: string; nouveauMotDePasse: string }>({
    id: 'mot-de-passe',
    lastResult: resultOf('mot-de-passe', lastResult),
  })
  return (
    <Form method="post" id={form.id} className="stack">
      <FormErrors form={form} labels={{ motDePasseActuel: 'Mot de passe actuel', nouveauMotDePasse: 'Nouveau mot de passe' }} />
      <PasswordField {...fieldProps(fields.motDePasseActuel)} label="Mot de passe actuel" required autoComplete="current-password" />
      <NewPasswordField {...fieldProps(fields.nouveauMotDePasse)} label="Nouveau mot de passe" />
      <div>
        <SubmitButton intent="mot-de-passe" tone="quiet" pendingLabel="Enregistrement…">
          Changer de mot de passe
        </SubmitButton>
      </div>
    </Form>
  )
}

import { useForm } from '@conform-to/react'
import { json, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { AccountPage } from '~/domains/accounts/account-page'
import { forgottenPasswordSchema } from '~/domains/accounts/account.schema'
import { requestPasswordReset } from '~/domains/accounts/reset-password.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { withForm, type FormReply } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Mot de passe oublié · Maillage' }]

export const loader = publicRoute(async () => json({}))

export const action = publicRoute(({ request, context }) =>
  withForm(request, forgottenPasswordSchema, async ({ email }) => {
    await requestPasswordReset(email, context.ip)
    return json({ sent: true as const })
  }),
)

export default function MotDePasseOubliePage() {
  const reply: FormReply | { sent: true } | undefined = useActionData<typeof action>()
  const sent = reply !== undefined && 'sent' in reply
  const [form, fields] = useForm<{ email: string }>({
    id: 'oubli',
    lastResult: reply && 'lastResult' in reply ? reply.lastResult : undefined,
  })
  return (
    <AccountPage
      title="Mot de passe oublié"
      lead={'Indiquez l’adresse de votre compte\u202f: un lien pour en choisir un nouveau y sera envoyé.'}
    >
      {sent ? (
        <Notice tone="done" title="C’est noté">
          Si un compte existe avec cette adresse, un message vient de partir. Le lien sert une seule fois, pendant une heure. Regardez aussi
          dans les indésirables.
        </Notice>
      ) : (
        <>
          <FormErrors form={form} labels={{ email: 'Adresse e-mail' }} />
          <Form method="post" id={form.id} className="account-form">
            <TextField {...fieldProps(fields.email)} label="Adresse e-mail" type="email" required autoComplete="username" />
            <SubmitButton pendingLabel="Envoi…">Recevoir un lien</SubmitButton>
          </Form>
        </>
      )}
      <p className="account-foot">
        <Link to={paths.connexion()}>Revenir à la connexion</Link>
      </p>
    </AccountPage>
  )
}

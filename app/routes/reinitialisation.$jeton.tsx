import { useForm } from '@conform-to/react'
import { json, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '~/domains/accounts/account-page'
import { newPasswordSchema } from '~/domains/accounts/account.schema'
import { NewPasswordField } from '~/domains/accounts/new-password-field'
import { isResetOpen, resetPassword } from '~/domains/accounts/reset-password.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Nouveau mot de passe · Maillage' }, { name: 'referrer', content: 'no-referrer' }]

export const loader = publicRoute(async ({ params }) => json({ open: await isResetOpen(params.jeton ?? '') }))

export const action = publicRoute(({ request, params }) =>
  withForm(request, newPasswordSchema, async ({ nouveauMotDePasse }) => {
    await resetPassword(params.jeton ?? '', nouveauMotDePasse)
    return redirectWithToast(paths.connexion(), 'Votre mot de passe est changé et vos sessions sont fermées\u202f: connectez-vous.')
  }),
)

export default function ReinitialisationPage() {
  const { open } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [form, fields] = useForm<{ nouveauMotDePasse: string }>({ id: 'nouveau', lastResult: reply?.lastResult })
  if (!open) {
    return (
      <AccountPage title="Ce lien ne sert plus">
        <Notice tone="attention">Il a déjà servi, ou plus d’une heure a passé.</Notice>
        <p className="account-foot">
          <Link to={paths.motDePasseOublie()}>Demander un nouveau lien</Link>
        </p>
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Nouveau mot de passe" lead="Vos autres sessions seront fermées.">
      <FormErrors form={form} labels={{ nouveauMotDePasse: 'Nouveau mot de passe' }} />
      <Form method="post" id={form.id} className="account-form">
        <NewPasswordField {...fieldProps(fields.nouveauMotDePasse)} label="Nouveau mot de passe" />
        <SubmitButton pendingLabel="Enregistrement…">Choisir ce mot de passe</SubmitButton>
      </Form>
    </AccountPage>
  )
}

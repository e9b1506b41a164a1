import { useForm } from '@conform-to/react'
import { json, redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation } from '~/domains/accounts/accept-invitation.server'
import { AccountPage } from '~/domains/accounts/account-page'
import { acceptInvitationSchema } from '~/domains/accounts/account.schema'
import { InvitationOffer } from '~/domains/accounts/invitation-offer'
import { invitationPage } from '~/domains/accounts/invitation.queries.server'
import { NewPasswordField } from '~/domains/accounts/new-password-field'
import { publicRoute } from '~/platform/authorization/route.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Invitation · Maillage' }, { name: 'referrer', content: 'no-referrer' }]

export const loader = publicRoute(async ({ actor, params }) => {
  const jeton = params.jeton ?? ''
  return json({ jeton, invitation: await invitationPage(jeton), signedInAs: actor.kind === 'user' ? actor.email : null })
})

export const action = publicRoute(({ actor, request, params, context }) =>
  withForm(request, acceptInvitationSchema, async (input) => {
    const from = { ip: context.ip, userAgent: context.userAgent }
    const { to, setCookie } = await acceptInvitation(params.jeton ?? '', input, actor, from)
    return redirect(to, setCookie ? { headers: { 'Set-Cookie': setCookie } } : undefined)
  }),
)

export default function InvitationPage() {
  const { jeton, invitation, signedInAs } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [form, fields] = useForm<{ nom: string; motDePasse: string }>({
    id: 'invitation',
    lastResult: reply?.lastResult,
    defaultValue: { nom: invitation?.name },
  })
  if (!invitation) {
    return (
      <AccountPage title="Cette invitation ne sert plus">
        <Notice tone="attention">
          Elle a déjà servi, a expiré ou a été retirée. Si vous l’aviez acceptée, <Link to={paths.connexion()}>connectez-vous</Link>
          {'\u202f'}; sinon, demandez-en une nouvelle à la personne qui vous a invité.
        </Notice>
      </AccountPage>
    )
  }
  const mine = signedInAs === invitation.email
  return (
    <AccountPage title="Une invitation pour vous" lead={<InvitationOffer {...invitation} />}>
      <FormErrors form={form} labels={{ nom: 'Votre nom', motDePasse: 'Mot de passe' }} />
      {invitation.hasAccount && !mine ? (
        <>
          <Notice title="Vous avez déjà un compte">
            {signedInAs
              ? `Ce navigateur est ouvert au nom de ${signedInAs}\u202f: déconnectez-vous, puis revenez avec ${invitation.email}.`
              : `Connectez-vous avec ${invitation.email}, puis acceptez l’invitation.`}
          </Notice>
          {signedInAs ? (
            <Form method="post" action={paths.deconnexion()} className="account-form">
              <SubmitButton tone="quiet">Se déconnecter</SubmitButton>
            </Form>
          ) : (
            <Link className="button" data-tone="main" to={paths.connexion(paths.invitation(jeton))}>
              Se connecter
            </Link>
          )}
        </>
      ) : (
        <Form method="post" id={form.id} className="account-form">
          {invitation.hasAccount ? null : (
            <>
              <TextField label="Adresse e-mail" name="adresse" defaultValue={invitation.email} disabled optionalMark={false} />
              <TextField {...fieldProps(fields.nom)} label="Votre nom" required autoComplete="name" maxLength={100} />
              <NewPasswordField {...fieldProps(fields.motDePasse)} label="Mot de passe" />
            </>
          )}
          <SubmitButton pendingLabel="Un instant…">Accepter l’invitation</SubmitButton>
        </Form>
      )}
    </AccountPage>
  )
}

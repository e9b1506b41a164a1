import { json, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { AccountPage } from '~/domains/accounts/account-page'
import { confirmAddressChange, pendingAddress } from '~/domains/accounts/change-address.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { SubmitButton } from '~/ui/forms/submit-button'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Confirmer une adresse · Maillage' }, { name: 'referrer', content: 'no-referrer' }]

/** Opening the link changes nothing: some mailboxes open every link by themselves. */
export const loader = publicRoute(async ({ params }) => json({ email: await pendingAddress(params.jeton ?? '') }))

export const action = publicRoute(async ({ actor, params }) => {
  const { email } = await confirmAddressChange(params.jeton ?? '')
  return redirectWithToast(actor.kind === 'user' ? paths.profil() : paths.connexion(), `Votre compte s’ouvre maintenant avec ${email}.`)
})

export default function AdressePage() {
  const { email } = useLoaderData<typeof loader>()
  if (!email) {
    return (
      <AccountPage title="Ce lien ne sert plus">
        <Notice tone="attention">Il a déjà servi, ou plus d’une heure a passé. Refaites la demande depuis votre profil.</Notice>
        <p className="account-foot">
          <Link to={paths.profil()}>Ouvrir mon profil</Link>
        </p>
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Confirmer votre adresse" lead={`Votre compte s’ouvrira avec ${email}, et plus avec l’ancienne adresse.`}>
      <Form method="post" className="account-form">
        <SubmitButton pendingLabel="Un instant…">Confirmer cette adresse</SubmitButton>
      </Form>
    </AccountPage>
  )
}

import { json, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '~/domains/accounts/account-page'
import { cookiesCannotWork } from '~/domains/accounts/secure-context'
import { InstallationForm } from '~/domains/poles/installation-form'
import { assertNotInstalled, install } from '~/domains/poles/install.server'
import { installationSchema } from '~/domains/poles/pole.schema'
import '~/domains/poles/exploitation.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { env } from '~/platform/env.server'
import { withForm } from '~/platform/forms/form.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Installation · Maillage' }]

export const loader = publicRoute(async ({ request, url }) => {
  await assertNotInstalled()
  return json({
    year: String(new Date().getFullYear()),
    insecure: cookiesCannotWork(request.headers.get('host') ?? url.host, env().appUrl),
  })
})

export const action = publicRoute(async ({ request, context }) => {
  await assertNotInstalled()
  return withForm(request, installationSchema, async (form) => {
    const { to, setCookie } = await install(form, { ip: context.ip, userAgent: context.userAgent })
    return redirect(to, { headers: { 'Set-Cookie': setCookie } })
  })
})

export default function InstallationPage() {
  const { year, insecure } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <AccountPage title="Bienvenue dans Maillage" lead="Votre compte, le premier pôle, et c’est ouvert. Cette page ne sert qu’une fois.">
      {insecure ? (
        <Notice tone="attention" title="La connexion ne pourra pas fonctionner à cette adresse">
          Le navigateur n’accepte la session qu’en HTTPS, ou sur <code>http://localhost</code>. Ouvrez Maillage à l’une de ces adresses
          avant de continuer.
        </Notice>
      ) : null}
      <InstallationForm reply={reply} registreDepuis={year} />
    </AccountPage>
  )
}

import { useForm } from '@conform-to/react'
import { json, redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { AccountPage } from '~/domains/accounts/account-page'
import { signInSchema } from '~/domains/accounts/account.schema'
import { DemonstrationAccountList } from '~/domains/accounts/demonstration-accounts'
import { demonstrationAccounts } from '~/domains/accounts/demonstration.queries.server'
import { landingPath, safeNext } from '~/domains/accounts/next-path'
import { cookiesCannotWork } from '~/domains/accounts/secure-context'
import { signIn } from '~/domains/accounts/sign-in.server'
import { needsInstallation } from '~/domains/poles/install.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { env } from '~/platform/env.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { fieldProps } from '~/ui/forms/field'
import { FormErrors } from '~/ui/forms/form-errors'
import { PasswordField } from '~/ui/forms/password-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Se connecter · Maillage' }]

export const loader = publicRoute(async ({ actor, url, request }) => {
  if (await needsInstallation()) throw redirect(paths.installation())
  const next = safeNext(url.searchParams.get('next'))
  if (actor.kind === 'user') {
    throw redirect(next ?? landingPath({ exploitant: actor.exploitant, poleSlugs: actor.acces.map((one) => one.poleSlug) }))
  }
  return json({
    next,
    insecure: cookiesCannotWork(request.headers.get('host') ?? url.host, env().appUrl),
    demonstration: await demonstrationAccounts(),
  })
})

export const action = publicRoute(({ actor, request, context }) =>
  withForm(request, signInSchema, async ({ next, ...credentials }) => {
    const current = actor.kind === 'user' ? actor : null
    const { setCookie, landing, shortPassword } = await signIn(credentials, { ip: context.ip, userAgent: context.userAgent }, current)
    if (shortPassword) {
      const message = 'Votre rôle demande un mot de passe d’au moins 15 caractères\u202f: changez-le ici.'
      return redirectWithToast(paths.profil(), message, { tone: 'attention', headers: { 'Set-Cookie': setCookie } })
    }
    return redirect(safeNext(next) ?? landing, { headers: { 'Set-Cookie': setCookie } })
  }),
)

export default function ConnexionPage() {
  const { next, insecure, demonstration } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [form, fields] = useForm<{ email: string; motDePasse: string }>({ id: 'connexion', lastResult: reply?.lastResult })
  return (
    <AccountPage
      title="Se connecter"
      lead="Retrouvez votre pôle, ses guides et ses outils."
      aside={demonstration ? <DemonstrationAccountList {...demonstration} /> : null}
    >
      {insecure ? (
        <Notice tone="attention" title="La connexion ne peut pas fonctionner à cette adresse">
          Le navigateur n’accepte la session qu’en HTTPS, ou sur <code>http://localhost</code>. Ouvrez Maillage à l’une de ces adresses.
        </Notice>
      ) : null}
      <FormErrors form={form} labels={{ email: 'Adresse e-mail', motDePasse: 'Mot de passe' }} />
      <Form method="post" id={form.id} className="account-form">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField {...fieldProps(fields.email)} label="Adresse e-mail" type="email" required autoComplete="username" />
        <PasswordField {...fieldProps(fields.motDePasse)} label="Mot de passe" required autoComplete="current-password" />
        <SubmitButton pendingLabel="Connexion…">Se connecter</SubmitButton>
      </Form>
      <p className="account-foot">
        <Link to={paths.motDePasseOublie()}>Mot de passe oublié</Link>
      </p>
    </AccountPage>
  )
}

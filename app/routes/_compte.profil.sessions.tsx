import { json, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sessionsSchema } from '~/domains/accounts/account.schema'
import { ownSessions } from '~/domains/accounts/profile.queries.server'
import { endOtherSessions, endSession } from '~/domains/accounts/session.commands.server'
import { EndOtherSessionsForm, SessionList } from '~/domains/accounts/session-list'
import { userRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = userRoute(async ({ actor }) => json({ sessions: await ownSessions(actor) }))

export const action = userRoute(({ actor, request }) =>
  withForm(request, sessionsSchema, async (form) => {
    if (form.intent === 'terminer-les-autres') {
      const count = await endOtherSessions(actor, form)
      return redirectWithToast(paths.sessions(), `${formatCount(count, 'session fermée', 'sessions fermées')}. Celle-ci reste ouverte.`)
    }
    await endSession(actor, form)
    if (form.session === actor.sessionId) return redirect(paths.connexion())
    return redirectWithToast(paths.sessions(), 'La session est fermée, avec ses pages ouvertes.')
  }),
)

export const meta: MetaFunction = () => [{ title: 'Mes sessions · Maillage' }]

export default function SessionsPage() {
  const { sessions } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Mon profil', to: paths.profil() }]}
        title="Mes sessions"
        description="Les navigateurs où votre compte est ouvert. Fermez ceux que vous ne reconnaissez pas, puis changez de mot de passe."
      />
      <div className="stack measure" data-gap="lg">
        <SessionList sessions={sessions} lastResult={lastResult} />
        {sessions.length > 1 ? <EndOtherSessionsForm lastResult={lastResult} /> : null}
      </div>
    </>
  )
}

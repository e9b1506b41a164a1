import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applyForMembership } from '~/domains/adherents/apply-for-membership.server'
import { candidatureSchema } from '~/domains/adherents/adhesion.schema'
import { CandidatureForm } from '~/domains/adherents/candidature-form'
import { structureOptions } from '~/domains/adherents/structure-options.server'
import { readPoleIdentity } from '~/domains/poles/pole.queries.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { limitVisits } from '~/platform/authorization/visit-limit.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = publicRoute(async ({ params }) => {
  const pole = await readPoleIdentity(params.pole ?? '')
  const { departements, formes } = structureOptions(pole.departements)
  return json({ pole: { slug: pole.slug, nom: pole.nom }, options: { departements, formes } })
})

export const action = publicRoute(({ actor, params, request, context }) =>
  withForm(request, candidatureSchema, async (value) => {
    const slug = params.pole ?? ''
    await limitVisits('adhesion', context.ip, { points: 5, seconds: 3_600 })
    await applyForMembership(actor, slug, value)
    return redirectWithToast(paths.pole(slug), 'Votre demande est transmise à l’équipe du pôle. Elle vous répondra par e-mail.')
  }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Demander à adhérer · ${data?.pole.nom ?? ''} · Maillage` }]

export default function DemandeAdhesion() {
  const { pole, options } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const showcase = paths.pole(pole.slug)
  return (
    <div className="site-column">
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: showcase }]}
        title="Demander à adhérer"
        description="Votre structure, comment vous joindre, ce que vous attendez du pôle. L’équipe examine chaque demande."
      />
      <CandidatureForm options={options} lastResult={reply?.lastResult} cancelTo={showcase} />
    </div>
  )
}

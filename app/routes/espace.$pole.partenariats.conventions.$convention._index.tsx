import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { moveConvention } from '~/domains/partenariats/convention.commands.server'
import { ConventionEtatBadge } from '~/domains/partenariats/convention-etat'
import { ConventionFacts } from '~/domains/partenariats/convention-facts'
import { ConventionMoves } from '~/domains/partenariats/convention-moves'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { readConvention } from '~/domains/partenariats/partenariat.queries.server'
import { moveConventionSchema } from '~/domains/partenariats/partenariat.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.convention.objet ?? 'Convention'} · Maillage` }]

export const loader = poleRoute(async ({ actor, params }) =>
  json({
    convention: await readConvention(actor, params.convention ?? ''),
    pole: { id: actor.poleId, slug: actor.poleSlug },
    can: { manage: canManagePartenariats(actor) },
  }),
)

export const action = poleRoute(({ actor, request, params }) =>
  withForm(request, moveConventionSchema, async (form) => {
    await moveConvention(actor, params.convention ?? '', form)
    return redirectWithToast(paths.convention(actor.poleSlug, params.convention ?? ''), 'L’état de la convention est à jour.')
  }),
)

export default function ConventionPage() {
  const { convention, pole, can } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  useLive([topic.pole(pole.id, 'partenariats')])
  return (
    <>
      <PageHeader
        title={convention.objet}
        breadcrumb={[{ label: 'Partenariats', to: paths.partenariats(pole.slug) }]}
        badges={<ConventionEtatBadge etat={convention.etat} />}
        action={can.manage ? <ActionLink to={paths.conventionModification(pole.slug, convention.id)}>Modifier</ActionLink> : null}
      />
      <ConventionFacts pole={pole.slug} convention={convention} />
      {can.manage ? <ConventionMoves convention={convention} reply={reply} /> : null}
    </>
  )
}

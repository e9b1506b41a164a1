import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editPartenaire } from '~/domains/partenariats/partenaire.commands.server'
import { PartenaireForm } from '~/domains/partenariats/partenaire-form'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { readPartenaire } from '~/domains/partenariats/partenariat.queries.server'
import { editPartenaireSchema } from '~/domains/partenariats/partenariat.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modifier ${data?.partenaire.nom ?? 'un partenaire'} · Maillage` }]

export const loader = poleRoute(async ({ actor, params }) => {
  const { partenaire } = await readPartenaire(actor, params.partenaire ?? '')
  if (!canManagePartenariats(actor)) throw new Forbidden()
  return json({ pole: actor.poleSlug, partenaire })
})

export const action = poleRoute(({ actor, request, params }) =>
  withForm(request, editPartenaireSchema, async (form) => {
    await editPartenaire(actor, params.partenaire ?? '', form)
    return redirectWithToast(paths.partenaire(actor.poleSlug, params.partenaire ?? ''), 'Le partenaire est à jour.')
  }),
)

export default function ModifierPartenairePage() {
  const { pole, partenaire } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const own = paths.partenaire(pole, partenaire.id)
  return (
    <>
      <PageHeader
        title={`Modifier ${partenaire.nom}`}
        breadcrumb={[
          { label: 'Partenariats', to: paths.partenariats(pole) },
          { label: partenaire.nom, to: own },
        ]}
      />
      <PartenaireForm reply={reply} defaultValue={partenaire} version={partenaire.version} submitLabel="Enregistrer" cancelTo={own} />
    </>
  )
}

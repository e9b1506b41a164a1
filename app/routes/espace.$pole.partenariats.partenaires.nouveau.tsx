import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createPartenaire } from '~/domains/partenariats/partenaire.commands.server'
import { PartenaireForm } from '~/domains/partenariats/partenaire-form'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { createPartenaireSchema } from '~/domains/partenariats/partenariat.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'Ajouter un partenaire · Maillage' }]

export const loader = poleRoute(async ({ actor }) => {
  if (!canManagePartenariats(actor)) throw new Forbidden()
  return json({ pole: actor.poleSlug })
})

export const action = poleRoute(({ actor, request }) =>
  withForm(request, createPartenaireSchema, async (form) => {
    const { id } = await createPartenaire(actor, form)
    return redirectWithToast(paths.partenaire(actor.poleSlug, id), 'Le partenaire est ajouté.')
  }),
)

export default function NouveauPartenairePage() {
  const { pole } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title="Ajouter un partenaire"
        breadcrumb={[{ label: 'Partenariats', to: paths.partenariats(pole) }]}
        description="Une institution ou un réseau, jamais une personne."
      />
      <PartenaireForm reply={reply} submitLabel="Ajouter le partenaire" cancelTo={paths.partenariats(pole)} />
    </>
  )
}

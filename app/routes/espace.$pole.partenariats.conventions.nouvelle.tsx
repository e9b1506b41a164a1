import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createConvention } from '~/domains/partenariats/convention.commands.server'
import { ConventionForm } from '~/domains/partenariats/convention-form'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { partenaireChoices } from '~/domains/partenariats/partenariat.queries.server'
import { createConventionSchema } from '~/domains/partenariats/partenariat.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'Ajouter une convention · Maillage' }]

export const loader = poleRoute(async ({ actor }) => {
  if (!canManagePartenariats(actor)) throw new Forbidden()
  return json({ pole: actor.poleSlug, partenaires: await partenaireChoices(actor) })
})

export const action = poleRoute(({ actor, request }) =>
  withForm(request, createConventionSchema, async (form) => {
    const { id } = await createConvention(actor, form)
    return redirectWithToast(paths.convention(actor.poleSlug, id), 'La convention est préparée.')
  }),
)

export default function NouvelleConventionPage() {
  const { pole, partenaires } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title="Ajouter une convention"
        breadcrumb={[{ label: 'Partenariats', to: paths.partenariats(pole) }]}
        description="L’objet, les parties, la durée et les montants. Elle commence à l’état préparé."
      />
      <ConventionForm
        reply={reply}
        partenaires={partenaires}
        defaultValue={{ preavisJours: '90' }}
        submitLabel="Ajouter la convention"
        cancelTo={paths.partenariats(pole)}
      />
    </>
  )
}

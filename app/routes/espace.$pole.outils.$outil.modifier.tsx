import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OutilEditForm } from '~/domains/outils/outil-edit-form'
import { editOutil } from '~/domains/outils/outil.commands.server'
import { outilForEdition } from '~/domains/outils/outil.queries.server'
import { editOutilSchema } from '~/domains/outils/outil.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor, params }) =>
  json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, ...(await outilForEdition(actor, params.outil ?? '')) }),
)

export const action = poleRoute(async ({ actor, params, request }) => {
  const { outil } = await outilForEdition(actor, params.outil ?? '')
  return withForm(request, editOutilSchema, async (value) => {
    await editOutil(actor, outil.id, value)
    return redirectWithToast(paths.outil(actor.poleSlug, outil.id), 'La présentation de l’outil est à jour.')
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modifier « ${data?.outil.titre ?? ''} » · Maillage` }]

export default function OutilModification() {
  const { pole, outil, can } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const page = paths.outil(pole.slug, outil.id)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Outils', to: paths.outils(pole.slug) },
          { label: outil.titre, to: page },
        ]}
        title="Modifier la présentation"
        description="Le contenu de l’outil ne change pas ici : pour cela, publiez une nouvelle version."
      />
      <OutilEditForm outil={outil} reply={reply} cancelTo={page} canPublish={can.publish} />
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editStructure } from '~/domains/adherents/edit-structure.server'
import { StructureEditForm } from '~/domains/adherents/structure-edit-form'
import { structureOptions } from '~/domains/adherents/structure-options.server'
import { readStructureForm } from '~/domains/adherents/structure.queries.server'
import { editStructureSchema } from '~/domains/adherents/structure.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor, params }) => {
  const { territoire, ...form } = await readStructureForm(actor, params.structure ?? '')
  return json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, ...form, options: structureOptions(territoire) })
})

export const action = poleRoute(async ({ actor, params, request }) => {
  const { id } = await readStructureForm(actor, params.structure ?? '')
  return withForm(request, editStructureSchema, async (value) => {
    await editStructure(actor, id, value)
    return redirectWithToast(paths.structure(actor.poleSlug, id), 'La fiche est à jour.')
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modifier « ${data?.values.nom ?? ''} » · Maillage` }]

export default function StructureModification() {
  const { pole, id, version, values, options } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const page = paths.structure(pole.slug, id)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Adhérents', to: paths.adherents(pole.slug) },
          { label: values.nom, to: page },
        ]}
        title="Modifier la fiche"
        description="Ce que le réseau lit de la structure. Son adhésion se tient au registre, pas ici."
      />
      <StructureEditForm values={values} version={version} options={options} reply={reply} cancelTo={page} />
    </>
  )
}

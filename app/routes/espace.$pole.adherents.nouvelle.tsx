import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createStructure, readCreateForm } from '~/domains/adherents/create-structure.server'
import { StructureCreateForm } from '~/domains/adherents/structure-create-form'
import { structureOptions } from '~/domains/adherents/structure-options.server'
import { createStructureSchema } from '~/domains/adherents/structure.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { isoDate } from '~/platform/format'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor }) => {
  const { departements, registreDepuis } = await readCreateForm(actor)
  return json({
    pole: { slug: actor.poleSlug, nom: actor.poleNom },
    options: structureOptions(departements),
    registreDepuis,
    today: isoDate(new Date()),
  })
})

export const action = poleRoute(({ actor, request }) =>
  withForm(request, createStructureSchema, async (value) => {
    const { id, nom } = await createStructure(actor, value)
    return redirectWithToast(paths.structure(actor.poleSlug, id), `« ${nom} » est au registre.`)
  }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Ajouter une structure · ${data?.pole.nom ?? ''} · Maillage` }]

export default function NouvelleStructure() {
  const { pole, options, registreDepuis, today } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const list = paths.adherents(pole.slug)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Adhérents', to: list },
        ]}
        title="Ajouter une structure"
        description="Une association, une coopérative, un organisme public ou une entreprise qui rejoint le réseau, ou qui le demande."
      />
      <StructureCreateForm options={options} lastResult={reply?.lastResult} today={today} registreDepuis={registreDepuis} cancelTo={list} />
    </>
  )
}

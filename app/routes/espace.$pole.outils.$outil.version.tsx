import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OutilVersionForm } from '~/domains/outils/outil-version-form'
import { outilMaxBytes } from '~/domains/outils/outil-upload'
import { outilForEdition } from '~/domains/outils/outil.queries.server'
import { publishVersionSchema } from '~/domains/outils/outil.schema'
import { publishVersion } from '~/domains/outils/publish-version.server'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { withUploadForm } from '~/platform/storage/upload-form.server'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor, params }) =>
  json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, ...(await outilForEdition(actor, params.outil ?? '')) }),
)

export const action = poleRoute(async ({ actor, params, request }) => {
  const { outil } = await outilForEdition(actor, params.outil ?? '')
  return withUploadForm(request, publishVersionSchema, { field: 'fichier', maxBytes: outilMaxBytes }, async (value, fichier) => {
    const { numero } = await publishVersion(actor, outil.id, value, fichier)
    return redirectWithToast(
      paths.outil(actor.poleSlug, outil.id),
      `La version ${numero} est publiée. Les structures qui utilisent l’outil sont prévenues.`,
    )
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Nouvelle version de « ${data?.outil.titre ?? ''} » · Maillage` }]

export default function NouvelleVersion() {
  const { pole, outil } = useLoaderData<typeof loader>()
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
        title="Publier une nouvelle version"
        description={`La version ${outil.derniere?.numero ?? 1} reste disponible dans l’historique.`}
      />
      <OutilVersionForm lastResult={reply?.lastResult} cancelTo={page} />
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OutilShareForm } from '~/domains/outils/outil-share-form'
import { outilMaxBytes } from '~/domains/outils/outil-upload'
import { assertCanShareOutil, canPublishOutil } from '~/domains/outils/outil.policy'
import { shareOutilSchema } from '~/domains/outils/outil.schema'
import { shareOutil } from '~/domains/outils/share-outil.server'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { withUploadForm } from '~/platform/storage/upload-form.server'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor }) => {
  assertCanShareOutil(actor)
  return json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, can: { publish: canPublishOutil(actor) } })
})

export const action = poleRoute(async ({ actor, request }) => {
  assertCanShareOutil(actor)
  return withUploadForm(request, shareOutilSchema, { field: 'fichier', maxBytes: outilMaxBytes }, async (value, fichier) => {
    const { id } = await shareOutil(actor, value, fichier)
    return redirectWithToast(paths.outil(actor.poleSlug, id), 'Votre outil est dans la bibliothèque du réseau.')
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Partager un outil · ${data?.pole.nom ?? ''} · Maillage` }]

export default function NouvelOutil() {
  const { pole, can } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const outils = paths.outils(pole.slug)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Outils', to: outils },
        ]}
        title="Partager un outil"
        description="Ce que vous avez fait pour votre structure, rendu utile à toutes les autres."
      />
      <OutilShareForm lastResult={reply?.lastResult} cancelTo={outils} canPublish={can.publish} />
    </>
  )
}

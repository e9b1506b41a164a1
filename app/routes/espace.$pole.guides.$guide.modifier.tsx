import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editGuide } from '~/domains/guides/guide.commands.server'
import { guideHeader } from '~/domains/guides/guide.queries.server'
import { editGuideSchema } from '~/domains/guides/guide.schema'
import { GuideForm } from '~/domains/guides/guide-form'
import type { PoleActor } from '~/platform/authorization/actor'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

async function managedGuide(actor: PoleActor, guideId: string | undefined) {
  const { guide, can } = await guideHeader(actor, guideId ?? '')
  if (!can.manage) throw new Forbidden('Les propriétaires du guide et l’équipe du pôle changent sa présentation.')
  return guide
}

export const loader = poleRoute(async ({ actor, params }) =>
  json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, guide: await managedGuide(actor, params.guide) }),
)

export const action = poleRoute(async ({ actor, params, request }) => {
  const { id } = await managedGuide(actor, params.guide)
  return withForm(request, editGuideSchema, async (value) => {
    await editGuide(actor, id, value)
    return redirectWithToast(paths.guide(actor.poleSlug, id), 'La présentation du guide est à jour.')
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Modifier « ${data?.guide.titre ?? ''} » · Guides · Maillage` }]

export default function GuideModification() {
  const { pole, guide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const page = paths.guide(pole.slug, guide.id)
  const { titre, resume, ouverture, version } = guide
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Guides', to: paths.guides(pole.slug) },
          { label: titre, to: page },
        ]}
        title="Modifier la présentation"
        description="Titre, résumé et ouverture. Le texte s’écrit dans les chapitres."
      />
      <GuideForm guide={{ titre, resume, ouverture, version }} reply={reply} cancelTo={page} />
    </>
  )
}

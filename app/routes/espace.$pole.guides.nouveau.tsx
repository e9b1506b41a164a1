import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createGuide } from '~/domains/guides/guide.commands.server'
import { canCreateGuide } from '~/domains/guides/guide.policy'
import { createGuideSchema } from '~/domains/guides/guide.schema'
import { GuideForm } from '~/domains/guides/guide-form'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor }) => {
  if (!canCreateGuide(actor)) throw new Forbidden('Un partenaire écrit dans les guides où il est invité ; il n’en commence pas.')
  return json({ pole: { slug: actor.poleSlug, nom: actor.poleNom } })
})

export const action = poleRoute(async ({ actor, request }) => {
  if (!canCreateGuide(actor)) throw new Forbidden()
  return withForm(request, createGuideSchema, async (value) => {
    const { id, chapitreId } = await createGuide(actor, value)
    return redirectWithToast(
      paths.guideEdition(actor.poleSlug, id, chapitreId),
      'Votre guide est prêt : écrivez, ou invitez des co-auteurs.',
    )
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Commencer un guide · ${data?.pole.nom ?? ''} · Maillage` }]

export default function NouveauGuide() {
  const { pole } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const guides = paths.guides(pole.slug)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Guides', to: guides },
        ]}
        title="Commencer un guide"
        description="Un titre suffit : le reste se change à tout moment."
      />
      <GuideForm reply={reply} cancelTo={guides} />
    </>
  )
}

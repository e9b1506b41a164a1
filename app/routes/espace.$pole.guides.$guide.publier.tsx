import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { moveGuide } from '~/domains/guides/guide.commands.server'
import { guidePublication } from '~/domains/guides/guide.queries.server'
import { publicationSchema } from '~/domains/guides/guide.schema'
import { EditionsList } from '~/domains/guides/editions-list'
import { statutLabels } from '~/domains/guides/guide.wording'
import { GuideMoves } from '~/domains/guides/guide-moves'
import { GuideReply } from '~/domains/guides/guide-reply'
import { PublishForm } from '~/domains/guides/publish-form'
import { publishGuide } from '~/domains/guides/publish-guide.server'
import '~/domains/guides/guides.css'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const loader = poleRoute(async ({ actor, params }) =>
  json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, ...(await guidePublication(actor, params.guide ?? '')) }),
)

export const action = poleRoute(async ({ actor, params, request }) => {
  const { guide } = await guidePublication(actor, params.guide ?? '')
  return withForm(request, publicationSchema, async (value) => {
    if (value.intent === 'statut') {
      await moveGuide(actor, guide.id, value)
      return redirectWithToast(
        paths.guidePublication(actor.poleSlug, guide.id),
        `Le guide est maintenant « ${statutLabels[value.statut]} ».`,
      )
    }
    const { numero } = await publishGuide(actor, guide.id, value)
    return redirectWithToast(paths.guide(actor.poleSlug, guide.id), `L’édition ${numero} est en ligne. Le texte vivant continue à part.`)
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Publier · ${data?.guide.titre ?? 'Guide'} · Maillage` }]

export default function GuidePublication() {
  const { pole, guide, can, moves, chapitres, editions } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  useLive([topic.guide(guide.id)])
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Guides', to: paths.guides(pole.slug) },
          { label: guide.titre, to: paths.guide(pole.slug, guide.id) },
        ]}
        title="Publier une édition"
        description="Une édition est une photographie du texte, figée et publique. Le texte vivant continue sans la changer."
      />
      <GuideReply reply={reply} />
      <div className="grid-12" data-gap="lg">
        <div className="span-7">
          <Section title={`Édition ${(guide.edition?.numero ?? 0) + 1}`} panel>
            {can.publish ? (
              <PublishForm version={guide.version} chapitres={chapitres} />
            ) : (
              <p>
                Un guide se publie une fois <strong>validé</strong> par l’équipe du pôle. Il est aujourd’hui « {statutLabels[guide.statut]}
                 ».
              </p>
            )}
          </Section>
        </div>
        <div className="span-5">
          <Section title="Où en est-il" panel>
            <GuideMoves statut={guide.statut} version={guide.version} moves={moves} />
          </Section>
          {editions.length > 0 ? (
            <Section title="Éditions en ligne" panel>
              <EditionsList editions={editions} pole={pole.slug} slug={guide.slug} />
            </Section>
          ) : null}
        </div>
      </div>
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IconPencil } from '@tabler/icons-react'
import { changeChapitre } from '~/domains/guides/change-chapitre.server'
import { ChapitreBin } from '~/domains/guides/chapitre-bin'
import { AddChapitre, ChapitreOutline } from '~/domains/guides/chapitre-outline'
import { EditionsList } from '~/domains/guides/editions-list'
import { moveGuide } from '~/domains/guides/guide.commands.server'
import { guideHeader, guidePage } from '~/domains/guides/guide.queries.server'
import { guideSchema } from '~/domains/guides/guide.schema'
import { ouvertureMeanings, roleLabels, statutLabels } from '~/domains/guides/guide.wording'
import { GuideMoves } from '~/domains/guides/guide-moves'
import { GuidePeople } from '~/domains/guides/guide-people'
import { GuideReply } from '~/domains/guides/guide-reply'
import { GuideStatus } from '~/domains/guides/guide-status'
import '~/domains/guides/guides.css'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { PageHeader } from '~/ui/page-header'
import { RelativeTime } from '~/ui/relative-time'
import { Section } from '~/ui/section'
import { FictitiousBadge } from '~/ui/status-badge'

export const loader = poleRoute(async ({ actor, params }) =>
  json({ pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom }, ...(await guidePage(actor, params.guide ?? '')) }),
)

export const action = poleRoute(async ({ actor, params, request }) => {
  const { guide } = await guideHeader(actor, params.guide ?? '')
  const page = paths.guide(actor.poleSlug, guide.id)
  return withForm(request, guideSchema, async (value) => {
    if (value.intent !== 'statut') return changeChapitre(actor, guide.id, value, { back: () => page, action: page })
    await moveGuide(actor, guide.id, value)
    return redirectWithToast(page, `Le guide est maintenant « ${statutLabels[value.statut]} ».`)
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.guide.titre ?? 'Guide'} · Guides · Maillage` }]

export default function GuidePage() {
  const { pole, guide, role, access, can, moves, chapitres, corbeille, people, editions } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  useLive([topic.guide(guide.id)])
  const page = paths.guide(pole.slug, guide.id)
  const write = access === 'write'
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Guides', to: paths.guides(pole.slug) },
        ]}
        title={guide.titre}
        badges={
          <>
            <GuideStatus statut={guide.statut} />
            {guide.demonstration ? <FictitiousBadge /> : null}
          </>
        }
        description={guide.resume || undefined}
        meta={
          <>
            <span>
              Écrit <RelativeTime date={guide.editedAt ?? guide.createdAt} />
            </span>
            {role ? <span>Votre rôle : {roleLabels[role].toLowerCase()}</span> : null}
          </>
        }
        action={
          <ActionLink to={paths.guideEdition(pole.slug, guide.id)} icon={write ? <IconPencil aria-hidden /> : undefined}>
            {write ? 'Écrire' : 'Lire le texte en cours'}
          </ActionLink>
        }
        more={
          can.manage ? (
            <>
              <a href={paths.guideModification(pole.slug, guide.id)}>Modifier la présentation</a>
              <a href={paths.guidePartage(pole.slug, guide.id)}>Inviter et choisir les rôles</a>
              <a href={paths.guidePublication(pole.slug, guide.id)}>Publier une édition</a>
            </>
          ) : undefined
        }
      />
      <GuideReply reply={reply} />
      <div className="grid-12" data-gap="lg">
        <div className="span-7">
          <Section title="Chapitres" panel>
            <ChapitreOutline
              chapitres={chapitres}
              hrefOf={(id) => paths.guideEdition(pole.slug, guide.id, id)}
              action={page}
              canWrite={can.write}
            />
            {can.write ? <AddChapitre action={page} /> : null}
            <ChapitreBin corbeille={corbeille} action={page} />
          </Section>
        </div>
        <div className="span-5">
          <Section title="Où en est-il" panel>
            <GuideMoves statut={guide.statut} version={guide.version} moves={moves} />
            {can.publish ? (
              <ActionLink to={paths.guidePublication(pole.slug, guide.id)} tone="quiet">
                Publier une édition
              </ActionLink>
            ) : null}
          </Section>
          <Section
            title="Personnes"
            panel
            description={ouvertureMeanings[guide.ouverture]}
            action={
              can.manage ? (
                <ActionLink to={paths.guidePartage(pole.slug, guide.id)} tone="plain">
                  Inviter
                </ActionLink>
              ) : undefined
            }
          >
            {people.length > 0 ? <GuidePeople people={people} /> : <p className="muted">Personne n’y a encore de rôle par son nom.</p>}
          </Section>
          <Section title="Éditions" panel>
            {editions.length > 0 ? (
              <EditionsList editions={editions} pole={pole.slug} slug={guide.slug} />
            ) : (
              <p className="muted">Aucune édition publiée pour l’instant.</p>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

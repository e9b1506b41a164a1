import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeGuidePeople } from '~/domains/guides/change-guide-people.server'
import { guideHeader, guideInvitations, guidePeople } from '~/domains/guides/guide.queries.server'
import { guidePeopleSchema } from '~/domains/guides/guide.schema'
import { ouvertureLabels, ouvertureMeanings } from '~/domains/guides/guide.wording'
import { GuideInvitations } from '~/domains/guides/guide-invitations'
import { GuideInviteForm } from '~/domains/guides/guide-invite-form'
import { GuideRoles } from '~/domains/guides/guide-roles'
import '~/domains/guides/guides.css'
import { poleRoute } from '~/platform/authorization/route.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const loader = poleRoute(async ({ actor, params }) => {
  const { guide, can } = await guideHeader(actor, params.guide ?? '')
  const [people, invitations] = await Promise.all([guidePeople(actor, guide.id), guideInvitations(actor, guide.id)])
  return json({
    pole: { slug: actor.poleSlug, nom: actor.poleNom },
    me: actor.userId,
    guide,
    can,
    people,
    // why: addresses of people outside concern those who invited them.
    invitations: invitations.filter(() => can.manage),
  })
})

export const action = poleRoute(async ({ actor, params, request }) => {
  const { guide } = await guideHeader(actor, params.guide ?? '')
  return withForm(request, guidePeopleSchema, (value) => changeGuidePeople(actor, guide.id, value))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Personnes · ${data?.guide.titre ?? 'Guide'} · Maillage` }]

export default function GuidePartage() {
  const { pole, me, guide, can, people, invitations } = useLoaderData<typeof loader>()
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
        title="Personnes"
        description="Qui lit et qui écrit ce guide. Une personne de l’extérieur n’a accès qu’à ce guide."
      />
      <div className="grid-12" data-gap="lg">
        <div className="span-7">
          <Section title="Qui y participe" panel>
            <Notice title={ouvertureLabels[guide.ouverture]}>{ouvertureMeanings[guide.ouverture]}</Notice>
            <GuideRoles people={people} me={me} canManage={can.manage} />
          </Section>
        </div>
        {can.manage ? (
          <div className="span-5">
            <Section title="Inviter" panel description="Par son adresse e-mail, du pôle ou d’ailleurs.">
              <GuideInviteForm reply={reply} />
            </Section>
            <GuideInvitations invitations={invitations} />
          </div>
        ) : null}
      </div>
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canInvite } from '~/domains/accounts/acces.policy'
import { invitationsSchema } from '~/domains/accounts/account.schema'
import { resendInvitation, revokeInvitation } from '~/domains/accounts/invitation.commands.server'
import { listInvitations } from '~/domains/accounts/invitation.queries.server'
import { InvitationTable } from '~/domains/accounts/invitation-table'
import { listPeople } from '~/domains/accounts/people.queries.server'
import { PeopleTable } from '~/domains/accounts/people-table'
import { roleLabels, roles } from '~/domains/accounts/role.wording'
import { poleRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { pageNumber } from '~/platform/forms/page-number'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { Section } from '~/ui/section'

export const loader = poleRoute(async ({ actor, url }) => {
  const params = url.searchParams
  const filters = { q: (params.get('q') ?? '').trim().slice(0, 100), role: params.get('role') ?? '', page: pageNumber(params) }
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    ...(await listPeople(actor, filters)),
    filtered: filters.q !== '' || filters.role !== '',
    invitations: await listInvitations(actor),
    can: { invite: canInvite(actor) },
  })
})

export const action = poleRoute(({ actor, request }) =>
  withForm(request, invitationsSchema, async ({ intent, invitation }) => {
    const back = paths.personnes(actor.poleSlug)
    if (intent === 'retirer') {
      const { email } = await revokeInvitation(actor, invitation)
      return redirectWithToast(back, `L’invitation de ${email} est retirée\u202f: son lien ne sert plus.`)
    }
    const { email } = await resendInvitation(actor, invitation)
    return redirectWithToast(back, `Un nouveau lien est parti à ${email}.`)
  }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Personnes · ${data?.pole.nom ?? ''} · Maillage` }]

export default function PersonnesPage() {
  const { pole, people, total, page, perPage, filtered, invitations, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'personnes')])
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: paths.espace(pole.slug) }]}
        title="Personnes"
        description="Qui participe au pôle, à quel titre."
        action={can.invite ? <ActionLink to={paths.nouvelleInvitation(pole.slug)}>Inviter une personne</ActionLink> : null}
      />
      <div className="stack" data-gap="lg">
        {invitations.length > 0 ? (
          <Section title="Invitations en attente" description="Un lien sert une seule fois, pendant sept jours.">
            <InvitationTable invitations={invitations} />
          </Section>
        ) : null}
        <div>
          <FilterBar
            search={{ label: 'Chercher une personne ou une structure' }}
            filters={[
              { name: 'role', label: 'Rôle', all: 'Tous les rôles', options: roles.map((one) => ({ value: one, label: roleLabels[one] })) },
            ]}
            result={formatCount(total, 'personne')}
          />
          <PeopleTable people={people} pole={pole.slug} filtered={filtered} />
          <Pagination page={page} pageSize={perPage} total={total} noun={['personne', 'personnes']} />
        </div>
      </div>
    </>
  )
}

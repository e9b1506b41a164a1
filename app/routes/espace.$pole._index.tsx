import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MemberDashboard } from '~/domains/tableau-de-bord/member-dashboard'
import { PartnerDashboard } from '~/domains/tableau-de-bord/partner-dashboard'
import { readDashboard } from '~/domains/tableau-de-bord/tableau-de-bord.queries.server'
import '~/domains/tableau-de-bord/tableau-de-bord.css'
import { TeamDashboard } from '~/domains/tableau-de-bord/team-dashboard'
import { poleRoute } from '~/platform/authorization/route.server'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'Tableau de bord · Maillage' }]

export const loader = poleRoute(async ({ actor }) =>
  json({ pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom }, name: actor.name, dashboard: await readDashboard(actor) }),
)

const descriptions = {
  equipe: 'Où en est le réseau, et ce qui attend une décision.',
  reseau: 'Votre structure, vos guides, et ce que le réseau partage.',
  partenaire: 'Les guides que vous écrivez avec le pôle et les conventions de votre organisation.',
} as const

export default function TableauDeBordPage() {
  const { pole, dashboard } = useLoaderData<typeof loader>()
  useLive([
    topic.pole(pole.id, 'adherents'),
    topic.pole(pole.id, 'journal'),
    topic.pole(pole.id, 'guides'),
    topic.pole(pole.id, 'outils'),
    topic.pole(pole.id, 'partenariats'),
  ])
  return (
    <>
      <PageHeader title="Tableau de bord" description={descriptions[dashboard.kind]} />
      {dashboard.kind === 'equipe' ? <TeamDashboard pole={pole.slug} data={dashboard} /> : null}
      {dashboard.kind === 'reseau' ? <MemberDashboard pole={pole.slug} data={dashboard} /> : null}
      {dashboard.kind === 'partenaire' ? <PartnerDashboard pole={pole.slug} data={dashboard} /> : null}
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { parseGuideFilters } from '~/domains/guides/guide.filters'
import { canCreateGuide } from '~/domains/guides/guide.policy'
import { guidesPerPage, listGuides } from '~/domains/guides/guide.queries.server'
import { statutLabels } from '~/domains/guides/guide.wording'
import { GuideCard } from '~/domains/guides/guide-card'
import '~/domains/guides/guides.css'
import { poleRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { useRowFlash } from '~/ui/use-row-flash'

export const loader = poleRoute(async ({ actor, url }) => {
  const filters = parseGuideFilters(url.searchParams)
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    ...(await listGuides(actor, filters)),
    filters,
    pageSize: guidesPerPage,
    can: { create: canCreateGuide(actor) },
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Guides · ${data?.pole.nom ?? ''} · Maillage` }]

export default function Guides() {
  const { pole, guides, total, counts, filters, pageSize, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'guides')])
  const list = useRef<HTMLDivElement>(null)
  const versions = new Map(guides.map((guide) => [guide.id, `${guide.editedAt} ${guide.statut} ${guide.titre} ${guide.chapitres}`]))
  const announcement = useRowFlash(list, versions, JSON.stringify(filters))
  const filtered = filters.q !== '' || filters.statut !== null || filters.miens
  const create = can.create ? (
    <ActionLink to={paths.nouveauGuide(pole.slug)} icon={<IconPlus aria-hidden />}>
      Commencer un guide
    </ActionLink>
  ) : null
  const statuts = Object.entries(statutLabels).map(([value, label]) => ({
    value,
    label: `${label} (${counts[value as keyof typeof counts] ?? 0})`,
  }))

  return (
    <>
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: paths.espace(pole.slug) }]}
        title="Guides"
        description={
          can.create
            ? 'Les textes que le réseau écrit à plusieurs, du brouillon à l’édition publiée.'
            : 'Les textes auxquels vous participez avec le pôle.'
        }
        action={create}
      />
      {total === 0 && !filtered ? (
        <EmptyState title={can.create ? 'Aucun guide pour l’instant' : 'Aucun guide partagé avec vous'} action={create}>
          {can.create
            ? 'Une page blanche ou une fiche action suffit pour commencer ; on y écrit à plusieurs, en même temps.'
            : 'Quand le pôle vous invite dans un guide, il apparaît ici.'}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            search={{ label: 'Chercher dans les guides' }}
            filters={[
              { name: 'statut', label: 'État', all: 'Tous les états', options: statuts },
              { name: 'miens', label: 'Participation', all: 'Tous les guides', options: [{ value: 'oui', label: 'Ceux où j’ai un rôle' }] },
            ]}
            result={formatCount(total, 'guide')}
          />
          {total === 0 ? (
            <EmptyState filtered title="Aucun guide ne correspond" action={<Link to={paths.guides(pole.slug)}>Effacer les filtres</Link>}>
              Essayez un autre mot, ou un autre état.
            </EmptyState>
          ) : (
            <div className="grid-auto guide-list" ref={list}>
              {guides.map((guide) => (
                <GuideCard key={guide.id} guide={guide} pole={pole.slug} />
              ))}
            </div>
          )}
          {total > pageSize ? <Pagination page={filters.page} pageSize={pageSize} total={total} noun={['guide', 'guides']} /> : null}
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  )
}

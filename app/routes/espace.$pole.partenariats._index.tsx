import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BalanceSection } from '~/domains/partenariats/balance-section'
import { ConventionTable } from '~/domains/partenariats/convention-table'
import { PartenaireList } from '~/domains/partenariats/partenaire-list'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { listPartenariats, parsePartenariatFilters } from '~/domains/partenariats/partenariat.queries.server'
import { partenaireKindLabels } from '~/domains/partenariats/partenariat.wording'
import { poleRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const meta: MetaFunction = () => [{ title: 'Partenariats · Maillage' }]

export const loader = poleRoute(async ({ actor, url }) =>
  json({
    ...(await listPartenariats(actor, parsePartenariatFilters(url.searchParams))),
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    can: { manage: canManagePartenariats(actor) },
  }),
)

export default function PartenariatsPage() {
  const { conventions, partenaires, balance, running, asOf, pole, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'partenariats')])
  return (
    <>
      <PageHeader
        title="Partenariats"
        breadcrumb={[{ label: pole.nom, to: paths.espace(pole.slug) }]}
        description="Avec qui le pôle travaille, ce qui est signé, et ce qui arrive à échéance."
        action={can.manage ? <ActionLink to={paths.nouvelleConvention(pole.slug)}>Ajouter une convention</ActionLink> : null}
        more={
          can.manage ? (
            <ActionLink to={paths.nouveauPartenaire(pole.slug)} tone="plain">
              Ajouter un partenaire
            </ActionLink>
          ) : null
        }
      />
      <Section title="Conventions">
        {conventions.length === 0 ? (
          <EmptyState title="Aucune convention pour l’instant" level={3}>
            Une convention dit qui s’engage, sur quoi, jusqu’à quand et pour combien.
          </EmptyState>
        ) : (
          <ConventionTable
            pole={pole.slug}
            conventions={conventions}
            caption={`Conventions, ${formatCount(conventions.length, 'ligne')}`}
          />
        )}
      </Section>
      <BalanceSection balance={balance} running={running} asOf={asOf} />
      <Section title="Partenaires">
        <FilterBar
          search={{ label: 'Rechercher un partenaire', placeholder: 'Nom, sigle…' }}
          filters={[
            {
              name: 'nature',
              label: 'Nature',
              all: 'Toutes les natures',
              options: Object.entries(partenaireKindLabels).map(([value, label]) => ({ value, label })),
            },
          ]}
          result={formatCount(partenaires.length, 'partenaire')}
        />
        <PartenaireList pole={pole.slug} partenaires={partenaires} />
      </Section>
    </>
  )
}

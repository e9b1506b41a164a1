import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AideList } from '~/domains/aide/aide-list'
import { searchAide } from '~/domains/aide/aide.queries.server'
import '~/domains/aide/aide.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [
  { title: 'Aide · Maillage' },
  { name: 'description', content: 'Comment se servir de Maillage : premiers pas, adhérents, outils, guides, partenariats, compte.' },
]

export const loader = publicRoute(({ url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 100)
  return Promise.resolve(json({ q, hits: searchAide(q) }))
})

export default function AideIndex() {
  const { q, hits } = useLoaderData<typeof loader>()
  return (
    <div className="site-column">
      <PageHeader
        title="Aide"
        description="Des pages courtes, avec les gestes à faire et ce qu’il faut savoir quand quelque chose coince."
      />
      <FilterBar
        search={{ label: 'Chercher dans l’aide', placeholder: 'Inviter, SIRET, hors ligne, mot de passe…' }}
        result={q ? formatCount(hits.length, 'page') : undefined}
      />
      {hits.length === 0 ? (
        <EmptyState filtered title={`Rien dans l’aide sur « ${q} »`} action={<Link to={paths.aide()}>Voir toutes les pages</Link>}>
          Essayez un mot plus simple, ou demandez à l’équipe de votre pôle.
        </EmptyState>
      ) : (
        <AideList hits={hits} />
      )}
    </div>
  )
}

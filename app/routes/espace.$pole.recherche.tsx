import { json, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { searchEverything } from '~/domains/search/search.queries.server'
import { poleRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'Rechercher · Maillage' }]

export const loader = poleRoute(async ({ actor, url }) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  return json({ pole: actor.poleSlug, query, groups: query.length < 2 ? [] : await searchEverything(actor, query, 8) })
})

export default function RecherchePage() {
  const { pole, query, groups } = useLoaderData<typeof loader>()
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0)
  return (
    <>
      <PageHeader title="Rechercher" description="Structures, outils, guides et partenaires, à une faute de frappe près." />
      <Form method="get" role="search" className="search-form">
        <label htmlFor="q">Ce que vous cherchez</label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={200} className="plain-input" />
        <button className="button" data-tone="main">
          Rechercher
        </button>
      </Form>
      {query.length >= 2 ? (
        <p role="status">
          {formatCount(total, 'résultat')} pour «&#160;{query}&#160;»
        </p>
      ) : null}
      {query.length >= 2 && total === 0 ? (
        <EmptyState title="Rien ne correspond">
          Essayez un mot plus court ou un synonyme. <Link to={paths.espace(pole)}>Revenir au tableau de bord</Link>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <section key={group.kind} aria-labelledby={`groupe-${group.kind}`} className="search-group">
          <h2 id={`groupe-${group.kind}`}>{group.titre}</h2>
          <ul role="list">
            {group.hits.map((hit) => (
              <li key={hit.id}>
                <Link to={hit.url}>{hit.titre}</Link>
                {hit.detail ? <span className="search-detail">{hit.detail}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

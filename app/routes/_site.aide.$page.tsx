import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AideView } from '~/domains/aide/aide-view'
import { readAide } from '~/domains/aide/aide.queries.server'
import '~/domains/aide/aide.css'
import { ShortcutsSwitch } from '~/domains/search/shortcuts-switch'
import { publicRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const loader = publicRoute(({ params }) => Promise.resolve(json(readAide(params.page ?? ''))))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.titre ?? 'Page introuvable'} · Aide · Maillage` },
  { name: 'description', content: data?.page.resume ?? '' },
]

export default function AidePage() {
  const { page, precedente, suivante } = useLoaderData<typeof loader>()
  return (
    <article className="site-column">
      <PageHeader breadcrumb={[{ label: 'Aide', to: paths.aide() }]} title={page.titre} description={page.resume} />
      <AideView blocks={page.blocks} />
      {page.slug === 'raccourcis' ? <ShortcutsSwitch /> : null}
      <nav className="aide-neighbours" aria-label="Pages voisines">
        {precedente ? <Link to={paths.aide(precedente.slug)}>← {precedente.titre}</Link> : <span />}
        {suivante ? <Link to={paths.aide(suivante.slug)}>{suivante.titre} →</Link> : null}
      </nav>
    </article>
  )
}

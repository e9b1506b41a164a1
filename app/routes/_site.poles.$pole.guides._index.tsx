import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publishedGuidesPage } from '~/domains/guides/edition.queries.server'
import '~/domains/guides/guides.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { formatCount, formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { CardLink } from '~/ui/card-link'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'

export const loader = publicRoute(async ({ params }) => json(await publishedGuidesPage(params.pole ?? '')))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Guides publiés · ${data?.pole.nomCourt ?? ''} · Maillage` }]

export default function GuidesPublics() {
  const { pole, guides } = useLoaderData<typeof loader>()
  useLive([topic.showcase(pole.id)])
  return (
    <div className="site-band">
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: paths.pole(pole.slug) }]}
        title="Guides publiés"
        description="Écrits à plusieurs dans le réseau, relus, validés, publiés. À lire, à imprimer, à partager."
      />
      {guides.length === 0 ? (
        <EmptyState title="Aucun guide publié pour l’instant">Les guides paraissent ici dès que le pôle en publie une édition.</EmptyState>
      ) : (
        <div className="grid-auto guide-list">
          {guides.map((guide) => (
            <CardLink
              key={guide.slug}
              to={paths.guidePublic(pole.slug, guide.slug)}
              title={guide.titre}
              level={2}
              eyebrow={`Édition ${guide.numero}`}
              foot={
                <>
                  <span>{formatDate(guide.publishedAt)}</span>
                  <span>{formatCount(guide.mots, 'mot')}</span>
                </>
              }
            >
              {guide.resume ? <p>{guide.resume}</p> : null}
            </CardLink>
          ))}
        </div>
      )}
    </div>
  )
}

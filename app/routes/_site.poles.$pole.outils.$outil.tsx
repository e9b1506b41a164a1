import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ThemeList } from '~/domains/outils/outil-card'
import { OutilFacts } from '~/domains/outils/outil-facts'
import { OutilFile } from '~/domains/outils/outil-file'
import { usageSentence } from '~/domains/outils/outil-usage'
import { VersionLink } from '~/domains/outils/outil-versions'
import { publicOutil } from '~/domains/outils/public-outil.queries.server'
import '~/domains/outils/outils.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { FictitiousBadge } from '~/ui/status-badge'

export const loader = publicRoute(async ({ params }) => json({ outil: await publicOutil(params.pole ?? '', params.outil ?? '') }))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.outil.titre} · ${data.outil.pole.nom} · Maillage` : 'Outil introuvable · Maillage' },
  { name: 'description', content: data?.outil.resume.slice(0, 200) ?? '' },
]

export default function OutilPublic() {
  const { outil } = useLoaderData<typeof loader>()
  const { derniere } = outil
  return (
    <div className="site-column">
      <PageHeader
        breadcrumb={[{ label: outil.pole.nom, to: paths.pole(outil.pole.slug) }]}
        title={outil.titre}
        badges={outil.demonstration ? <FictitiousBadge>Démonstration</FictitiousBadge> : null}
        meta={
          <>
            <span>
              Version {derniere.numero}, {formatDate(derniere.createdAt)}
            </span>
            <span>{usageSentence(outil.usages)}</span>
          </>
        }
      />
      <div className="stack" data-gap="lg">
        <div>
          <p style={{ whiteSpace: 'pre-line' }}>{outil.resume}</p>
          <ThemeList themes={outil.themes} />
        </div>
        <div className="panel cluster" data-justify="between">
          <OutilFile {...derniere} />
          <VersionLink version={derniere} />
        </div>
        <Section title="En bref">
          <OutilFacts outil={outil} source={outil.pole.nom} />
        </Section>
      </div>
    </div>
  )
}

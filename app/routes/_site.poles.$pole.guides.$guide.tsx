import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EditionCover } from '~/domains/guides/edition-cover'
import { publishedEdition } from '~/domains/guides/edition.queries.server'
import { EditionContents, EditionText } from '~/domains/guides/edition-view'
import { EditionsList } from '~/domains/guides/editions-list'
import '~/domains/guides/guides.css'
import { RunningHead } from '~/domains/guides/running-head'
import { publicRoute } from '~/platform/authorization/route.server'
import { NotFound } from '~/platform/errors'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { Notice } from '~/ui/notice'

export const loader = publicRoute(async ({ params, url }) => {
  const asked = url.searchParams.get('edition')
  const numero = asked === null ? undefined : Number(asked)
  if (numero !== undefined && (!Number.isInteger(numero) || numero < 1)) throw new NotFound('Cette édition n’existe pas.')
  return json({ guide: params.guide ?? '', ...(await publishedEdition(params.pole ?? '', params.guide ?? '', numero)) })
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.edition.titre}, édition ${data.edition.numero} · ${data.pole.nomCourt} · Maillage` },
        { name: 'description', content: data.edition.resume },
        { property: 'og:title', content: data.edition.titre },
        { property: 'og:description', content: data.edition.resume },
        ...(data.derniere ? [] : [{ name: 'robots', content: 'noindex' }]),
      ]
    : [{ title: 'Guide · Maillage' }]

export default function GuidePublic() {
  const { guide, pole, edition, editions, derniere, demonstration } = useLoaderData<typeof loader>()
  useLive([topic.showcase(pole.id)])
  return (
    <div className="site-band edition-band">
      <article className="edition">
        <RunningHead left={edition.titre} right={`${pole.nom}, édition ${edition.numero}, ${formatDate(edition.publishedAt)}`} />
        <EditionCover pole={pole} edition={edition} demonstration={demonstration} />
        {derniere ? null : (
          <div className="edition-notice">
            <Notice tone="attention" title="Une édition plus récente est en ligne">
              <a href={paths.guidePublic(pole.slug, guide)}>Lire la dernière édition</a>
            </Notice>
          </div>
        )}
        <EditionContents chapitres={edition.chapitres} />
        <div className="edition-text">
          {edition.chapitres.length > 0 ? <EditionText chapitres={edition.chapitres} /> : null}
          <aside className="edition-foot">
            <h2>Éditions de ce guide</h2>
            <EditionsList editions={editions} pole={pole.slug} slug={guide} />
            <p>
              <a href={paths.pole(pole.slug)}>{pole.nom}</a>
            </p>
          </aside>
        </div>
      </article>
    </div>
  )
}

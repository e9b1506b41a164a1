import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readGrowth } from '~/domains/adherents/adhesion.queries.server'
import { membersByDepartement } from '~/domains/adherents/departement-map.queries.server'
import { GrowthChart } from '~/domains/adherents/growth-chart'
import { MembersMap } from '~/domains/adherents/members-map'
import { publishedGuides } from '~/domains/guides/edition.queries.server'
import { publicOutils } from '~/domains/outils/public-outil.queries.server'
import { kindLabels } from '~/domains/outils/outil.wording'
import { usageSentence } from '~/domains/outils/outil-usage'
import { PoleFacts } from '~/domains/poles/pole-facts'
import { PoleStory } from '~/domains/poles/pole-story'
import { readShowcase } from '~/domains/poles/pole.queries.server'
import { PublicationList } from '~/domains/poles/publication-list'
import '~/domains/poles/poles.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { formatDate, isoDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { Mesh } from '~/ui/mesh'
import { FictitiousBadge } from '~/ui/status-badge'

export const loader = publicRoute(async ({ actor, params }) => {
  const pole = await readShowcase(params.pole ?? '')
  const [croissance, carte, guides, outils] = await Promise.all([
    readGrowth(pole.id),
    membersByDepartement(pole.id),
    publishedGuides(pole.id),
    publicOutils(pole.id),
  ])
  // why: whoever is signed in and has no place in this pôle would find nothing behind the door.
  const welcome = actor.kind === 'visitor' || actor.acces.some((one) => one.poleSlug === pole.slug)
  return json({ pole, croissance, carte, guides, outils, welcome, today: isoDate(new Date()) })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.pole.nom} · Maillage` : 'Pôle introuvable · Maillage' },
  { name: 'description', content: data?.pole.accroche ?? '' },
]

export default function Vitrine() {
  const { pole, croissance, carte, guides, outils, welcome, today } = useLoaderData<typeof loader>()
  useLive([topic.showcase(pole.id)])
  return (
    <>
      <div className="site-hero">
        <Mesh columns={10} rows={6} seed={pole.slug.length} />
        <h1>{pole.nom}</h1>
        <p>{pole.accroche}</p>
        <div className="form-actions pole-join">
          <ActionLink to={paths.candidature(pole.slug)}>Demander à adhérer</ActionLink>
          {welcome ? (
            <ActionLink to={paths.espace(pole.slug)} tone="quiet">
              Espace des membres
            </ActionLink>
          ) : null}
        </div>
      </div>
      {pole.demonstration ? (
        <div className="site-band pole-note">
          <p>
            <FictitiousBadge>Démonstration</FictitiousBadge> L’histoire, le label et les chiffres sourcés viennent de documents publics ;
            les structures, les personnes et les mouvements du registre sont fictifs.
          </p>
        </div>
      ) : null}
      <section className="site-band" data-tone="surface">
        <PoleStory histoire={pole.histoire} label={pole.label} labelDate={pole.labelDate} ambition={pole.ambition} />
      </section>
      <section className="site-band" aria-label="Croissance du réseau">
        <div className="panel">
          <GrowthChart croissance={croissance} today={today} level={2} />
        </div>
        {carte ? (
          <div className="panel pole-map">
            <MembersMap layout={carte.layout} values={carte.values} today={today} level={2} />
          </div>
        ) : null}
      </section>
      <section className="site-band" data-tone="surface" aria-labelledby="objectifs">
        <h2 id="objectifs">{pole.objectifs.length === 7 ? 'Sept objectifs' : 'Nos objectifs'}</h2>
        <ol className="objectives" role="list">
          {pole.objectifs.map((objectif) => (
            <li key={objectif}>{objectif}</li>
          ))}
        </ol>
      </section>
      <section className="site-band" aria-labelledby="directions">
        <h2 id="directions">{pole.directions.length === 3 ? 'Trois directions' : 'Nos directions'}</h2>
        <ul className="directions">
          {pole.directions.map((direction) => (
            <li key={direction}>{direction}</li>
          ))}
        </ul>
      </section>
      {guides.length > 0 ? (
        <section className="site-band" data-tone="sunken" aria-labelledby="guides">
          <h2 id="guides">Guides publiés</h2>
          <PublicationList
            items={guides.map((guide) => ({
              to: paths.guidePublic(pole.slug, guide.slug),
              titre: guide.titre,
              resume: guide.resume,
              foot: `Édition ${guide.numero}, ${formatDate(guide.publishedAt)}`,
            }))}
          />
        </section>
      ) : null}
      {outils.length > 0 ? (
        <section className="site-band" data-tone="surface" aria-labelledby="outils">
          <h2 id="outils">Outils en libre accès</h2>
          <PublicationList
            items={outils.map((outil) => ({
              to: paths.outilPublic(pole.slug, outil.id),
              titre: outil.titre,
              resume: outil.resume,
              kind: kindLabels[outil.kind],
              foot: usageSentence(outil.usages),
            }))}
          />
        </section>
      ) : null}
      {pole.faits.length > 0 ? (
        <section className="site-band" aria-labelledby="chiffres">
          <h2 id="chiffres">Le territoire en chiffres</h2>
          <PoleFacts faits={pole.faits} />
        </section>
      ) : null}
      <section className="site-band pole-join" data-tone="sunken" aria-labelledby="rejoindre">
        <h2 id="rejoindre">Rejoindre le pôle</h2>
        <p>Votre structure agit dans les services à la personne{' '}? L’équipe examine chaque demande et vous répond.</p>
        <p>
          <ActionLink to={paths.candidature(pole.slug)} tone="quiet">
            Demander à adhérer
          </ActionLink>
        </p>
      </section>
    </>
  )
}

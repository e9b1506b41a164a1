import { json, redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publishedGuides } from '~/domains/guides/edition.queries.server'
import { needsInstallation } from '~/domains/poles/install.server'
import { PoleCard } from '~/domains/poles/pole-card'
import { listPoles } from '~/domains/poles/pole.queries.server'
import { PublicationList } from '~/domains/poles/publication-list'
import '~/domains/poles/poles.css'
import { publicRoute } from '~/platform/authorization/route.server'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { ActionLink } from '~/ui/action-link'
import { Mesh } from '~/ui/mesh'

/** How many guides the home page shows. */
const shownGuides = 6

export const loader = publicRoute(async ({ actor }) => {
  const poles = await listPoles()
  if (poles.length === 0 && (await needsInstallation())) throw redirect(paths.installation())
  const guides = (
    await Promise.all(
      poles.map(async (pole) =>
        (await publishedGuides(pole.id)).map((guide) => ({ ...guide, pole: { slug: pole.slug, nomCourt: pole.nomCourt } })),
      ),
    )
  ).flat()
  guides.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
  return json({ poles, guides: guides.slice(0, shownGuides), signedIn: actor.kind !== 'visitor' })
})

export const meta: MetaFunction = () => [
  { title: 'Maillage · Le réseau de travail des pôles de l’économie sociale et solidaire' },
  {
    name: 'description',
    content:
      'Adhérents, outils de GPEC, guides écrits à plusieurs, partenariats : tout ce qu’un pôle de l’ESS fait ensemble, au même endroit.',
  },
]

export default function Accueil() {
  const { poles, guides, signedIn } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="site-hero">
        <Mesh columns={10} rows={6} seed={5} />
        <h1>Un pôle, c’est un réseau qui travaille</h1>
        <p>
          Associations, coopératives, organismes publics et entreprises solidaires de services à la personne{' '}: Maillage réunit ce qu’ils
          partagent, ce qu’ils écrivent et ce qu’ils décident ensemble.
        </p>
        <div className="form-actions home-entry">
          {signedIn ? (
            <ActionLink to={paths.mesPoles()}>Ouvrir mon espace</ActionLink>
          ) : (
            <ActionLink to={paths.connexion()}>Se connecter</ActionLink>
          )}
          <ActionLink to="#poles" tone="quiet" external>
            Découvrir les pôles
          </ActionLink>
        </div>
      </div>
      <section className="site-band" data-tone="surface" aria-labelledby="pour-qui">
        <h2 id="pour-qui">Pour qui</h2>
        <ul className="audiences">
          <li>
            <h3>Structures adhérentes</h3>
            <p>Trouver l’outil qu’une autre a déjà éprouvé, écrire un guide à plusieurs, préparer ses emplois et ses compétences.</p>
          </li>
          <li>
            <h3>Équipe du pôle</h3>
            <p>Accueillir et suivre les adhérents, animer le réseau, tenir les conventions et leurs échéances.</p>
          </li>
          <li>
            <h3>Partenaires</h3>
            <p>Relire et écrire les guides, suivre les conventions dont ils sont parties, sans jamais voir les chiffres d’une structure.</p>
          </li>
          <li>
            <h3>Tout le monde</h3>
            <p>Lire les guides publiés, télécharger les outils publics, comprendre ce que fait chaque pôle.</p>
          </li>
        </ul>
      </section>
      <section className="site-band" id="poles" aria-labelledby="les-poles">
        <h2 id="les-poles">Les pôles</h2>
        {poles.length === 0 ? (
          <p>Aucun pôle n’est encore ouvert ici.</p>
        ) : (
          <div className="pole-grid">
            {poles.map((pole) => (
              <PoleCard key={pole.id} pole={pole} />
            ))}
          </div>
        )}
      </section>
      {guides.length > 0 ? (
        <section className="site-band" data-tone="sunken" aria-labelledby="les-guides">
          <h2 id="les-guides">Guides publiés</h2>
          <PublicationList
            items={guides.map((guide) => ({
              to: paths.guidePublic(guide.pole.slug, guide.slug),
              titre: guide.titre,
              resume: guide.resume,
              kind: guide.pole.nomCourt,
              foot: `Publié le ${formatDate(guide.publishedAt)}`,
            }))}
          />
        </section>
      ) : null}
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { OutilAdoption } from '~/domains/outils/outil-adoption'
import { ThemeList } from '~/domains/outils/outil-card'
import { OutilFacts } from '~/domains/outils/outil-facts'
import { OutilFile } from '~/domains/outils/outil-file'
import { OutilVersions, VersionLink } from '~/domains/outils/outil-versions'
import { answerOutilAction } from '~/domains/outils/outil-action.server'
import { outilPage } from '~/domains/outils/outil.queries.server'
import '~/domains/outils/outils.css'
import { poleRoute } from '~/platform/authorization/route.server'
import { readForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { SubmitButton } from '~/ui/forms/submit-button'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RelativeTime } from '~/ui/relative-time'
import { Section } from '~/ui/section'
import { FictitiousBadge, StatusBadge } from '~/ui/status-badge'
import { useRowFlash } from '~/ui/use-row-flash'

export const loader = poleRoute(async ({ actor, params }) =>
  json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    page: await outilPage(actor, params.outil ?? ''),
  }),
)

export const action = poleRoute(async ({ actor, params, request }) => answerOutilAction(actor, params.outil ?? '', await readForm(request)))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.outil.titre ?? 'Outil'} · Outils · Maillage` }]

export default function Outil() {
  const { pole, page } = useLoaderData<typeof loader>()
  const { outil, can } = page
  useLive([topic.pole(pole.id, 'outils')])
  const aside = useRef<HTMLDivElement>(null)
  const announcement = useRowFlash(aside, new Map([[outil.id, String(outil.usages)]]), outil.id)
  const derniere = outil.versions[0]

  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Outils', to: paths.outils(pole.slug) },
        ]}
        title={outil.titre}
        badges={
          <>
            {outil.public ? <StatusBadge tone="done">Public</StatusBadge> : null}
            {outil.archivedAt ? <StatusBadge>Archivé</StatusBadge> : null}
            {outil.demonstration ? <FictitiousBadge>Démonstration</FictitiousBadge> : null}
          </>
        }
        meta={
          derniere ? (
            <span>
              Version {derniere.numero}, <RelativeTime date={derniere.createdAt} />
            </span>
          ) : null
        }
        action={
          can.edit && !outil.archivedAt ? (
            <ActionLink to={paths.outilNouvelleVersion(pole.slug, outil.id)}>Publier une version</ActionLink>
          ) : null
        }
        more={
          can.edit && !outil.archivedAt ? (
            <>
              <Link to={paths.outilModification(pole.slug, outil.id)}>Modifier la présentation</Link>
              {outil.public ? <Link to={paths.outilPublic(pole.slug, outil.id)}>Voir la page publique</Link> : null}
              <Form method="post">
                <button type="submit" name="intent" value="archiver">
                  Archiver l’outil
                </button>
              </Form>
            </>
          ) : null
        }
      />
      {outil.archivedAt ? (
        <div className="outil-notice">
          <Notice
            tone="attention"
            title="Cet outil est archivé"
            action={
              can.edit ? (
                <Form method="post">
                  <SubmitButton intent="restaurer" tone="quiet" size="sm">
                    Remettre dans la bibliothèque
                  </SubmitButton>
                </Form>
              ) : null
            }
          >
            Il n’apparaît plus dans la bibliothèque ni sur la vitrine. Rien n’est perdu.
          </Notice>
        </div>
      ) : null}
      <div className="outil-page">
        <div>
          <Section title="À quoi il sert">
            <p className="measure" style={{ whiteSpace: 'pre-line' }}>
              {outil.resume}
            </p>
            <ThemeList themes={outil.themes} />
          </Section>
          <Section title="En bref" panel>
            <OutilFacts
              outil={outil}
              source={
                outil.structure ? (
                  <Link to={paths.structure(pole.slug, outil.structure.id)}>{outil.structure.nom}</Link>
                ) : (
                  'L’équipe du pôle'
                )
              }
            />
          </Section>
        </div>
        <aside className="stack" data-gap="lg" ref={aside} aria-label="Télécharger et utiliser">
          {derniere ? (
            <div className="panel stack">
              <OutilFile {...derniere} />
              <VersionLink version={derniere} />
            </div>
          ) : null}
          <Section title="Qui l’utilise" panel>
            <OutilAdoption page={page} pole={pole.slug} />
          </Section>
          <p className="visually-hidden" aria-live="polite">
            {announcement}
          </p>
        </aside>
        <Section title="Versions">
          <OutilVersions versions={outil.versions} />
        </Section>
      </div>
    </>
  )
}

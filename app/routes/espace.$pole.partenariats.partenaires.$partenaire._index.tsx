import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConventionTable } from '~/domains/partenariats/convention-table'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { readPartenaire } from '~/domains/partenariats/partenariat.queries.server'
import { partenaireKindLabels } from '~/domains/partenariats/partenariat.wording'
import { poleRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { DefinitionList } from '~/ui/definition-list'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.partenaire.nom ?? 'Partenaire'} · Maillage` }]

export const loader = poleRoute(async ({ actor, params }) =>
  json({
    ...(await readPartenaire(actor, params.partenaire ?? '')),
    pole: { id: actor.poleId, slug: actor.poleSlug },
    can: { manage: canManagePartenariats(actor) },
  }),
)

export default function PartenairePage() {
  const { partenaire, conventions, pole, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'partenariats')])
  return (
    <>
      <PageHeader
        title={partenaire.nom}
        breadcrumb={[{ label: 'Partenariats', to: paths.partenariats(pole.slug) }]}
        description={partenaireKindLabels[partenaire.kind]}
        action={can.manage ? <ActionLink to={paths.partenaireModification(pole.slug, partenaire.id)}>Modifier</ActionLink> : null}
      />
      <Section title="En bref" panel>
        <DefinitionList
          items={[
            { label: 'Sigle', value: partenaire.sigle },
            { label: 'Territoire', value: partenaire.territoire },
            {
              label: 'Site web',
              value: partenaire.siteWeb ? (
                <a href={partenaire.siteWeb} rel="noreferrer">
                  {partenaire.siteWeb}
                </a>
              ) : null,
            },
            { label: 'Présentation', value: partenaire.description },
          ]}
        />
      </Section>
      <Section title="Conventions">
        {conventions.length === 0 ? (
          <EmptyState title="Aucune convention avec ce partenaire" level={3} filtered />
        ) : (
          <ConventionTable pole={pole.slug} conventions={conventions} caption={`Conventions avec ${partenaire.nom}`} />
        )}
      </Section>
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import '~/domains/adherents/adherents.css'
import { AdhesionLedger } from '~/domains/adherents/adhesion-ledger'
import { readMovements } from '~/domains/adherents/adhesion.queries.server'
import { GrowthChart } from '~/domains/adherents/growth-chart'
import { MovementsTable } from '~/domains/adherents/movements-table'
import { MovementsWaterfall } from '~/domains/adherents/movements-waterfall'
import { parseMovementFilters } from '~/domains/adherents/structure.filters'
import { canReadAllReasons } from '~/domains/adherents/structure.policy'
import { poleRoute } from '~/platform/authorization/route.server'
import { isoDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const loader = poleRoute(async ({ actor, url }) => {
  const { annee, page } = parseMovementFilters(url.searchParams)
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    ...(await readMovements(actor, { annee, page, withReasons: canReadAllReasons(actor) })),
    annee: annee ?? null,
    page,
    today: isoDate(new Date()),
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Croissance et mouvements · ${data?.pole.nom ?? ''} · Maillage` }]

export default function Mouvements() {
  const { pole, croissance, entries, more, annee, page, today } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'adherents')])
  const recorded = croissance.annees.filter((one) => one.net !== null)
  const shown = recorded.find((one) => one.annee === annee) ?? recorded.at(-1)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Adhérents', to: paths.adherents(pole.slug) },
        ]}
        title="Croissance et mouvements"
        description="Qui entre, qui sort, et où en est le réseau. Tous les chiffres viennent du registre des adhésions."
      />
      <div className="grid-12" data-gap="lg">
        <div className="panel">
          <GrowthChart croissance={croissance} today={today} level={2} />
        </div>
        <div className="span-7">
          <Section title="Année par année">
            <MovementsTable pole={pole.slug} annees={croissance.annees} />
          </Section>
        </div>
        {shown ? (
          <div className="span-5 panel">
            <MovementsWaterfall annee={shown} today={today} />
          </div>
        ) : null}
      </div>
      <Section
        title={annee ? `Registre de ${annee}` : 'Registre'}
        action={annee ? <Link to={paths.mouvements(pole.slug)}>Toutes les années</Link> : null}
      >
        {entries.length === 0 ? (
          <EmptyState filtered level={3} title="Aucune ligne au registre">
            {annee ? 'Rien n’a été enregistré cette année-là.' : 'Le registre commence avec la première structure ajoutée.'}
          </EmptyState>
        ) : (
          <div className="panel">
            <AdhesionLedger pole={pole.slug} entries={entries} withStructure />
          </div>
        )}
        {page > 1 || more ? (
          <nav className="cluster ledger-pages" data-justify="between" aria-label="Pages du registre">
            {page > 1 ? <Link to={paths.mouvements(pole.slug, { annee, page: page > 2 ? page - 1 : null })}>Plus récent</Link> : <span />}
            {more ? <Link to={paths.mouvements(pole.slug, { annee, page: page + 1 })}>Plus ancien</Link> : <span />}
          </nav>
        ) : null}
      </Section>
    </>
  )
}

import { Link } from '@remix-run/react'
import { ConventionTable } from '~/domains/partenariats/convention-table'
import { formatDate, formatNumber } from '~/platform/format'
import { paths } from '~/platform/paths'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/section'
import { StatCard } from '~/ui/stat-card'
import { GuideLinks } from './guide-links'
import type { PartnerDashboardData } from './dashboard-data'

/** A partner's page: the guides it writes or reads, the conventions of its organisation. */
export function PartnerDashboard({ pole, data }: { pole: string; data: PartnerDashboardData }) {
  return (
    <>
      <div className="stat-grid">
        <StatCard
          label="Guides partagés avec vous"
          value={formatNumber(data.guides.length)}
          to={paths.guides(pole)}
          source={`Guides du pôle, ${formatDate(data.asOf)}`}
        />
        <StatCard
          label="Conventions en cours"
          value={formatNumber(data.counts.conventions)}
          to={paths.partenariats(pole)}
          source={`Conventions de votre organisation, ${formatDate(data.asOf)}`}
        />
      </div>
      <Section title="Vos guides" panel>
        {data.guides.length === 0 ? (
          <EmptyState title="Aucun guide ne vous est ouvert" level={3}>
            Le pôle vous invite à un guide par courriel ; vous le retrouvez ensuite ici.
          </EmptyState>
        ) : (
          <GuideLinks pole={pole} guides={data.guides} />
        )}
      </Section>
      <Section
        title="Vos conventions"
        action={data.partenaire ? <Link to={paths.partenaire(pole, data.partenaire.id)}>{data.partenaire.nom}</Link> : null}
      >
        {data.conventions.length === 0 ? (
          <p className="muted">Votre organisation n’est partie à aucune convention.</p>
        ) : (
          <ConventionTable pole={pole} conventions={data.conventions} caption="Conventions de votre organisation" />
        )}
      </Section>
    </>
  )
}

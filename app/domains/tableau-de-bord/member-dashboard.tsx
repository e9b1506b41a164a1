import { Link } from '@remix-run/react'
import { sinceSentence } from '~/domains/adherents/structure.wording'
import { formatCount, formatDate, formatNumber } from '~/platform/format'
import { paths } from '~/platform/paths'
import { EmptyState } from '~/ui/empty-state'
import { RelativeTime } from '~/ui/relative-time'
import { Section } from '~/ui/section'
import { StatCard } from '~/ui/stat-card'
import { ActiviteFeed } from './activite-feed'
import { GuideLinks } from './guide-links'
import type { MemberDashboardData } from './dashboard-data'

/** The page of a member structure's people: their structure, their guides, what the network shares. */
export function MemberDashboard({ pole, data }: { pole: string; data: MemberDashboardData }) {
  const { structure } = data
  return (
    <>
      <div className="stat-grid">
        <StatCard
          label="Structures dans le réseau"
          value={formatNumber(data.effectif)}
          to={paths.adherents(pole)}
          source={`Registre du pôle, ${formatDate(data.asOf)}`}
        />
        <StatCard
          label="Outils partagés"
          value={formatNumber(data.outils.total)}
          to={paths.outils(pole)}
          source={`Boîte à outils du pôle, ${formatDate(data.asOf)}`}
        />
        {structure ? (
          <StatCard
            label="Outils que nous utilisons"
            value={formatNumber(structure._count.adoptions)}
            to={paths.structure(pole, structure.id)}
            source={`${structure.nom}, ${formatDate(data.asOf)}`}
          />
        ) : null}
      </div>
      <div className="dashboard-columns">
        <div>
          {structure ? (
            <Section title="Ma structure" panel>
              <p>
                <Link to={paths.structure(pole, structure.id)}>{structure.nom}</Link>
              </p>
              <p className="muted">
                {sinceSentence(structure)}. Fiche mise à jour <RelativeTime date={structure.updatedAt} />
              </p>
            </Section>
          ) : null}
          <Section title="Les guides en cours" panel>
            {data.guides.length === 0 ? (
              <EmptyState title="Aucun guide pour l’instant" level={3} filtered>
                Commencez-en un, ou demandez à être invité.
              </EmptyState>
            ) : (
              <GuideLinks pole={pole} guides={data.guides} />
            )}
          </Section>
          <Section title="Derniers outils" panel>
            <ul role="list" className="plain-list">
              {data.nouveautes.map((one) => (
                <li key={one.id}>
                  <Link to={paths.outil(pole, one.id)}>{one.titre}</Link>{' '}
                  <span className="muted">utilisé par {formatCount(one._count.adoptions, 'structure')}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <ActiviteFeed lines={data.activite} />
      </div>
    </>
  )
}

import { MembersMap } from '~/domains/adherents/members-map'
import { GrowthChart } from '~/domains/adherents/growth-chart'
import { FundingBar } from '~/domains/partenariats/funding-bar'
import { formatCount, formatDate, formatDaysAway, formatNumber, formatPercent, formatSigned } from '~/platform/format'
import { paths } from '~/platform/paths'
import { StatCard } from '~/ui/stat-card'
import { ActiviteFeed } from './activite-feed'
import { AlertList, type Alert } from './alert-list'
import type { TeamDashboardData } from './dashboard-data'

/** The director's and the team's page: growth against the objective, what waits, the balance, what happened. */
export function TeamDashboard({ pole, data }: { pole: string; data: TeamDashboardData }) {
  const { croissance, balance } = data
  const year = croissance.annees.at(-1)
  const register = `Registre du pôle, ${formatDate(data.asOf)}`
  const { objectif } = croissance
  return (
    <>
      <div className="stat-grid dashboard-figures">
        <StatCard
          label="Structures adhérentes"
          value={formatNumber(croissance.effectif)}
          to={paths.adherents(pole)}
          target={objectif ? `Objectif ${objectif.annee} : ${formatNumber(objectif.valeur)}` : undefined}
          source={register}
        />
        <StatCard
          label={`Solde ${year?.annee ?? ''}`}
          value={formatSigned(year?.net ?? 0)}
          to={paths.mouvements(pole)}
          trend={{
            text: `${formatCount(year?.entrees ?? 0, 'entrée')}, ${formatCount(year?.sorties ?? 0, 'sortie')}`,
            tone: tone(year?.net ?? 0),
          }}
          source={register}
        />
        <StatCard
          label="Conventions en cours"
          value={formatNumber(data.enCours)}
          to={paths.partenariats(pole)}
          target={
            data.echeances.length > 0 ? `${formatCount(data.echeances.length, 'échéance')} sous 90 jours` : 'Aucune échéance sous 90 jours'
          }
          source={`Conventions du pôle, ${formatDate(data.asOf)}`}
        />
        <StatCard
          label="Guides en rédaction"
          value={formatNumber(data.guides.enRedaction)}
          to={paths.guides(pole)}
          target={formatCount(data.guides.publies, 'guide publié', 'guides publiés')}
          source={`Guides du pôle, ${formatDate(data.asOf)}`}
        />
        <StatCard
          label="Outils partagés"
          value={formatNumber(data.outils.total)}
          to={paths.outils(pole)}
          source={`Boîte à outils du pôle, ${formatDate(data.asOf)}`}
        />
      </div>
      <div className="dashboard-columns">
        <div>
          <AlertList alerts={alertsOf(pole, data)} />
          <GrowthChart croissance={croissance} today={data.asOf} level={2} />
          {data.carte ? (
            <MembersMap
              layout={data.carte.layout}
              values={data.carte.values.map((one) => ({ ...one, to: paths.adherents(pole, { departement: one.code }) }))}
              today={data.asOf}
              level={2}
            />
          ) : null}
          {balance.publicShare === null ? null : (
            <FundingBar
              balance={balance}
              title={`${formatPercent(balance.publicShare)} de financement public, ${formatPercent(1 - balance.publicShare)} de financement privé`}
              source={`${formatCount(data.enCours, 'convention en cours', 'conventions en cours')}`}
              asOf={data.asOf}
            />
          )}
        </div>
        <ActiviteFeed lines={data.activite} />
      </div>
    </>
  )
}

function tone(net: number): 'gain' | 'loss' | 'flat' {
  return net > 0 ? 'gain' : net < 0 ? 'loss' : 'flat'
}

function alertsOf(pole: string, data: TeamDashboardData): Alert[] {
  return [
    ...data.echeances.map((one) => ({
      key: one.id,
      tone: 'attention' as const,
      word: 'Échéance',
      label: one.objet,
      detail: `se termine ${formatDaysAway(one.fin, data.asOf)}, le ${formatDate(one.fin)}`,
      to: paths.convention(pole, one.id),
    })),
    ...data.candidatures.map((one) => ({
      key: one.id,
      tone: 'progress' as const,
      word: 'Adhésion',
      label: one.nom,
      detail: `demande reçue le ${formatDate(one.statutDepuis)}`,
      to: paths.structure(pole, one.id),
    })),
    ...data.relectures.map((one) => ({
      key: one.id,
      tone: 'progress' as const,
      word: 'Relecture',
      label: one.titre,
      detail: 'guide qui attend une relecture',
      to: paths.guide(pole, one.id),
    })),
  ]
}

import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { formatCount, formatDateTime, formatFileSize } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DefinitionList } from '~/ui/definition-list'
import type { DeploymentFacts } from './deployment.queries.server'

/** How the deployment runs: what an operator looks at before anything else. */
export function DeploymentList({ facts }: { facts: SerializeFrom<DeploymentFacts> }) {
  return (
    <DefinitionList
      items={[
        { label: 'Adresse', value: facts.adresse },
        { label: 'Comptes', value: <Link to={paths.comptes()}>{accounts(facts)}</Link> },
        { label: 'Sessions ouvertes', value: formatCount(facts.sessions, 'session') },
        { label: 'Courriels', value: <Link to={paths.courriels()}>{mails(facts)}</Link> },
        {
          label: 'Base de données',
          value: `PostgreSQL ${facts.postgres}, ${formatFileSize(facts.baseOctets)}, ${facts.baseExterne ? 'sur votre serveur' : 'intégrée'}`,
        },
        { label: 'Fichiers déposés', value: formatFileSize(facts.fichiersOctets) },
        { label: 'Dossier des données', value: <code>{facts.dossier}</code> },
        { label: 'En marche depuis', value: `${formatDateTime(facts.demarre)}, Node ${facts.node}` },
      ]}
    />
  )
}

function accounts({ comptes, desactives }: SerializeFrom<DeploymentFacts>): string {
  const open = formatCount(comptes, 'compte ouvert', 'comptes ouverts')
  return desactives === 0 ? open : `${open}, ${formatCount(desactives, 'désactivé', 'désactivés')}`
}

function mails({ smtp, courrielsEnAttente, courrielsEnEchec }: SerializeFrom<DeploymentFacts>): string {
  const how = smtp ? 'Envoyés par votre serveur SMTP' : 'Aucun serveur d’envoi\u202f: à lire ici'
  const waiting = courrielsEnAttente > 0 ? `, ${courrielsEnAttente} en attente` : ''
  const failed = courrielsEnEchec > 0 ? `, ${courrielsEnEchec} en échec` : ''
  return `${how}${waiting}${failed}`
}

import type { SerializeFrom } from '@remix-run/node'
import { formatDate, formatList, formatNumber } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DataTable, type Column } from '~/ui/data-table'
import { FictitiousBadge } from '~/ui/status-badge'
import type { OperatedPole } from './exploitation.queries.server'

type Row = SerializeFrom<OperatedPole>

const columns: Column<Row>[] = [
  {
    key: 'nom',
    header: 'Pôle',
    primary: true,
    cell: (pole) => (
      <>
        <a href={paths.exploitationPole(pole.slug)}>{pole.nom}</a>{' '}
        {pole.demonstration ? <FictitiousBadge>Démonstration</FictitiousBadge> : null}
      </>
    ),
  },
  { key: 'direction', header: 'Direction', cell: (pole) => (pole.direction.length > 0 ? formatList(pole.direction) : 'À nommer') },
  { key: 'personnes', header: 'Personnes', numeric: true, cell: (pole) => formatNumber(pole.personnes) },
  { key: 'adherents', header: 'Structures adhérentes', numeric: true, cell: (pole) => formatNumber(pole.adherents) },
  { key: 'guides', header: 'Guides', numeric: true, cell: (pole) => formatNumber(pole.guides) },
  { key: 'ouverture', header: 'Ouvert le', cell: (pole) => formatDate(pole.createdAt), hide: 'tablet' },
]

/** The pôles of the deployment, one line each. */
export function OperatedPoles({ poles }: { poles: readonly Row[] }) {
  return (
    <DataTable
      caption="Pôles de cette installation"
      columns={columns}
      rows={poles}
      rowKey={(pole) => pole.id}
      rowVersion={(pole) => `${pole.version}-${pole.personnes}-${pole.adherents}-${pole.guides}`}
    />
  )
}

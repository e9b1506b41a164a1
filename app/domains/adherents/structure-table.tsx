import type { SerializeFrom } from '@remix-run/node'
import { paths } from '~/platform/paths'
import { DataTable, type Column } from '~/ui/data-table'
import type { StructureRow } from './list-structures.server'
import { statutLabels } from './adhesion.lifecycle'
import { sinceText } from './structure.wording'

type Row = SerializeFrom<StructureRow>

export interface StructureTableProps {
  pole: string
  rows: readonly Row[]
  total: number
  /** Whether rows of several statuses are mixed: each then says its own. */
  mixed: boolean
  /** What the date column tells: « Adhérente depuis ». */
  since: string
  /** Sort in force when the address says nothing; none while results are by likeness. */
  defaultSort?: string
}

/** The members' list as a plain table: what one compares, the name leading to the page. */
export function StructureTable({ pole, rows, total, mixed, since, defaultSort }: StructureTableProps) {
  const columns: Column<Row>[] = [
    {
      key: 'nom',
      header: 'Structure',
      primary: true,
      sort: 'nom',
      cell: (row) => (
        <>
          <a href={paths.structure(pole, row.id)}>{row.nom}</a>
          {row.commune ? <small>{row.commune}</small> : null}
        </>
      ),
    },
    {
      key: 'departement',
      header: 'Département',
      sort: 'departement',
      cell: (row) => row.departement,
    },
    { key: 'forme', header: 'Forme juridique', hide: 'tablet', cell: (row) => row.forme },
    {
      key: 'activites',
      header: 'Activités',
      cell: (row) => (
        <span>
          {row.activites || '—'}
          {row.autresActivites > 0 ? <span className="muted"> et {row.autresActivites} de plus</span> : null}
        </span>
      ),
    },
    { key: 'modes', header: 'Mode', hide: 'phone', cell: (row) => row.modes || '—' },
    ...(mixed ? [{ key: 'statut', header: 'Situation', cell: (row: Row) => statutLabels[row.statut] }] : []),
    {
      key: 'depuis',
      header: since,
      sort: 'depuis',
      descendingFirst: true,
      cell: (row) => <span className="nowrap">{sinceText(row)}</span>,
    },
  ]
  return (
    <div className="structure-list">
      <DataTable
        caption={`Structures, ${total} au total`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowVersion={(row) => row.version}
        defaultSort={defaultSort}
        densitySwitch
      />
    </div>
  )
}

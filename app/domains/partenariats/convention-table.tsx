import { formatDate, formatMoney } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DataTable, type Column } from '~/ui/data-table'
import { FictitiousBadge } from '~/ui/status-badge'
import { ConventionEtatBadge, remainingWords } from './convention-etat'
import type { ConventionEtat } from './convention.rules'

/** A convention as the table shows it. */
export interface ConventionLine {
  id: string
  objet: string
  etat: ConventionEtat
  debut: string
  fin: string
  joursRestants: number
  publicCentimes: number
  priveCentimes: number
  demonstration: boolean
  version: number
  parties: readonly { partenaire: { nom: string; sigle: string } }[]
}

/** Conventions by the calendar: parties, dates, days to renewal, amounts in public and private shares. */
export function ConventionTable({ pole, conventions, caption }: { pole: string; conventions: readonly ConventionLine[]; caption: string }) {
  const columns: Column<ConventionLine>[] = [
    {
      key: 'objet',
      header: 'Convention',
      primary: true,
      cell: (one) => (
        <>
          <a href={paths.convention(pole, one.id)}>{one.objet}</a>{' '}
          {one.demonstration ? <FictitiousBadge>Montants fictifs</FictitiousBadge> : null}
        </>
      ),
    },
    {
      key: 'parties',
      header: 'Parties',
      cell: (one) => one.parties.map(({ partenaire }) => partenaire.sigle || partenaire.nom).join(', ') || '—',
      hide: 'phone',
    },
    { key: 'etat', header: 'État', cell: (one) => <ConventionEtatBadge etat={one.etat} /> },
    { key: 'fin', header: 'Fin', cell: (one) => formatDate(one.fin, 'court') },
    { key: 'reste', header: 'Avant renouvellement', cell: remainingWords },
    { key: 'public', header: 'Part publique', numeric: true, cell: (one) => formatMoney(one.publicCentimes) },
    { key: 'prive', header: 'Part privée', numeric: true, cell: (one) => formatMoney(one.priveCentimes) },
  ]
  return <DataTable caption={caption} columns={columns} rows={conventions} rowKey={(one) => one.id} rowVersion={(one) => one.version} />
}

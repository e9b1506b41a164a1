import type { PartenaireKind } from '~/platform/db/generated/enums'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DataTable, type Column } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { partenaireKindLabels } from './partenariat.wording'

interface PartenaireLine {
  id: string
  nom: string
  sigle: string
  kind: PartenaireKind
  territoire: string
  version: number
  _count: { parties: number }
}

/** Partners by name, with their kind and how many conventions they are in. */
export function PartenaireList({ pole, partenaires }: { pole: string; partenaires: readonly PartenaireLine[] }) {
  const columns: Column<PartenaireLine>[] = [
    {
      key: 'nom',
      header: 'Partenaire',
      primary: true,
      cell: (one) => (
        <>
          <a href={paths.partenaire(pole, one.id)}>{one.nom}</a>
          {one.sigle && one.sigle !== one.nom ? ` (${one.sigle})` : ''}
        </>
      ),
    },
    { key: 'nature', header: 'Nature', cell: (one) => partenaireKindLabels[one.kind] },
    { key: 'territoire', header: 'Territoire', cell: (one) => one.territoire || '—', hide: 'phone' },
    { key: 'conventions', header: 'Conventions', numeric: true, cell: (one) => one._count.parties },
  ]
  return (
    <DataTable
      caption={`Partenaires, ${formatCount(partenaires.length, 'ligne')}`}
      columns={columns}
      rows={partenaires}
      rowKey={(one) => one.id}
      rowVersion={(one) => one.version}
      empty={
        <EmptyState title="Aucun partenaire ne correspond" level={3} filtered>
          Élargissez la recherche, ou effacez les filtres.
        </EmptyState>
      }
    />
  )
}

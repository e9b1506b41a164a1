import type { Fonction, Role } from '~/platform/authorization/actor'
import { formatList } from '~/platform/format'
import { paths } from '~/platform/paths'
import { Avatar } from '~/ui/avatar'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { fonctionLabels, roleLabels } from './role.wording'
import './accounts.css'

export interface PersonRow {
  id: string
  name: string
  email: string | null
  photoId: string | null
  role: Role
  fonctions: readonly Fonction[]
  organisation: string | null
  version: number
  mine: boolean
  canChange: boolean
}

/** The people of a pôle, with their place and organisation. */
export function PeopleTable({ people, pole, filtered }: { people: readonly PersonRow[]; pole: string; filtered: boolean }) {
  const columns: Column<PersonRow>[] = [
    {
      key: 'nom',
      header: 'Nom',
      primary: true,
      cell: (row) => (
        <span className="person-cell">
          <Avatar name={row.name} src={row.photoId ? paths.fichier(row.photoId) : null} size={36} decorative />
          <span>
            {row.canChange ? <a href={paths.personne(pole, row.id)}>{row.name}</a> : row.name}
            {row.mine ? ' (vous)' : ''}
            {row.email ? <small>{row.email}</small> : null}
          </span>
        </span>
      ),
    },
    { key: 'role', header: 'Rôle', cell: (row) => roleLabels[row.role] },
    { key: 'organisation', header: 'Organisation', cell: (row) => row.organisation ?? 'Pôle', hide: 'phone' },
    {
      key: 'fonctions',
      header: 'Fonctions',
      cell: (row) => formatList(row.fonctions.map((one) => fonctionLabels[one])) || '—',
      hide: 'tablet',
    },
  ]
  return (
    <DataTable
      caption="Personnes du pôle"
      columns={columns}
      rows={people}
      rowKey={(row) => row.id}
      rowVersion={(row) => row.version}
      empty={
        <EmptyState title={filtered ? 'Personne ne correspond' : 'Personne pour l’instant'} filtered={filtered}>
          {filtered ? 'Essayez un autre nom, ou effacez les filtres.' : 'Invitez les premières personnes par leur adresse e-mail.'}
        </EmptyState>
      }
    />
  )
}

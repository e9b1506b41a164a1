import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { formatDate } from '~/platform/format'
import { ConfirmButton } from '~/ui/confirm-button'
import { DataTable, type Column } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { SubmitButton } from '~/ui/forms/submit-button'
import { StatusBadge } from '~/ui/status-badge'
import type { OperatorAccount } from './operator-accounts.queries.server'
import './accounts.css'

type Row = SerializeFrom<OperatorAccount>

const columns: Column<Row>[] = [
  {
    key: 'nom',
    header: 'Nom',
    primary: true,
    cell: (row) => (
      <span className="person-cell">
        <span>
          {row.name}
          <small>{row.email}</small>
        </span>
      </span>
    ),
  },
  {
    key: 'places',
    header: 'Pôles',
    cell: (row) => [...(row.exploitant ? ['Exploitation'] : []), ...row.places].map((place) => <div key={place}>{place}</div>),
  },
  {
    key: 'etat',
    header: 'État',
    cell: (row) =>
      row.disabledAt ? (
        <StatusBadge tone="late">Désactivé le {formatDate(row.disabledAt)}</StatusBadge>
      ) : (
        <StatusBadge tone="done">Ouvert</StatusBadge>
      ),
  },
  { key: 'action', header: 'Action', cell: (row) => <AccountAction row={row} /> },
]

/** Every account of the deployment, each with the act it allows. */
export function OperatorAccountsTable({ accounts }: { accounts: readonly Row[] }) {
  return (
    <DataTable
      caption="Comptes de cette installation"
      columns={columns}
      rows={accounts}
      rowKey={(row) => row.id}
      rowVersion={(row) => row.disabledAt ?? ''}
      empty={
        <EmptyState title="Aucun compte ne correspond" filtered>
          Essayez un autre nom, ou effacez les filtres.
        </EmptyState>
      }
    />
  )
}

function AccountAction({ row }: { row: Row }) {
  if (row.disabledAt) {
    return (
      <Form method="post">
        <input type="hidden" name="compte" value={row.id} />
        <SubmitButton intent="reactiver" tone="quiet" size="sm">
          Réactiver<span className="visually-hidden"> {row.name}</span>
        </SubmitButton>
      </Form>
    )
  }
  if (!row.canDisable) return 'Votre compte'
  return (
    <ConfirmButton
      label={
        <>
          Désactiver<span className="visually-hidden"> {row.name}</span>
        </>
      }
      question={`Les sessions de ${row.name} se ferment aussitôt. Ses guides et ses outils passent à la direction de ses pôles.`}
      confirmLabel="Oui, désactiver"
      intent="desactiver"
      fields={{ compte: row.id }}
      tone="quiet"
      size="sm"
    />
  )
}

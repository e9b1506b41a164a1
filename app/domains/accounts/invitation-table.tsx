import { Form } from '@remix-run/react'
import type { Role } from '~/platform/authorization/actor'
import { formatDate } from '~/platform/format'
import { type Column, DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/forms/submit-button'
import { roleLabels } from './role.wording'
import './accounts.css'

export interface InvitationRow {
  id: string
  email: string
  name: string
  role: Role
  expiresAt: string | Date
  structure: { nom: string } | null
  guide: { titre: string } | null
}

/** Invitations nobody has answered yet, to send again or withdraw. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationRow[] }) {
  const now = Date.now()
  const columns: Column<InvitationRow>[] = [
    { key: 'email', header: 'Adresse', primary: true, cell: (row) => row.email },
    { key: 'place', header: 'Place', cell: (row) => `${roleLabels[row.role]}${placeOf(row)}` },
    {
      key: 'fin',
      header: 'Valable',
      hide: 'phone',
      cell: (row) => (
        <span suppressHydrationWarning>
          {new Date(row.expiresAt).getTime() > now
            ? `jusqu’au ${formatDate(row.expiresAt, 'moyen')}`
            : `expirée le ${formatDate(row.expiresAt, 'moyen')}`}
        </span>
      ),
    },
    {
      key: 'actions',
      header: 'Actions',
      cell: (row) => (
        <Form method="post" className="invitation-actions">
          <input type="hidden" name="invitation" value={row.id} />
          <SubmitButton intent="renvoyer" tone="quiet" size="sm">
            Renvoyer<span className="visually-hidden"> à {row.email}</span>
          </SubmitButton>
          <SubmitButton intent="retirer" tone="plain" size="sm">
            Retirer<span className="visually-hidden"> l’invitation de {row.email}</span>
          </SubmitButton>
        </Form>
      ),
    },
  ]
  return <DataTable caption="Invitations en attente" columns={columns} rows={invitations} rowKey={(row) => row.id} />
}

function placeOf({ structure, guide }: InvitationRow): string {
  if (guide) return `, guide « ${guide.titre} »`
  return structure ? `, ${structure.nom}` : ''
}

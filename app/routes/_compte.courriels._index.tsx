import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OutboxList } from '~/domains/accounts/outbox-list'
import { operatorRoute } from '~/platform/authorization/route.server'
import { env } from '~/platform/env.server'
import { pageNumber } from '~/platform/forms/page-number'
import { listOutbox } from '~/platform/mail/outbox.queries.server'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'

export const loader = operatorRoute(async ({ url }) =>
  json({ ...(await listOutbox({ page: pageNumber(url.searchParams) })), smtp: env().SMTP_URL !== undefined, appUrl: env().appUrl }),
)

export const meta: MetaFunction = () => [{ title: 'Courriels · Maillage' }]

export default function CourrielsPage() {
  const { messages, total, page, perPage, smtp, appUrl } = useLoaderData<typeof loader>()
  useLive([topic.exploitation()])
  return (
    <>
      <PageHeader
        title="Courriels"
        description={
          smtp
            ? 'Les messages partent par votre serveur SMTP\u202f; leur texte est effacé une fois envoyés.'
            : 'Aucun serveur SMTP n’est réglé (SMTP_URL)\u202f: transmettez vous-même les liens, que vous seul voyez ici. Les textes sont effacés après 30 jours.'
        }
      />
      {messages.length === 0 ? (
        <EmptyState title="Aucun message pour l’instant">Les invitations et les liens de réinitialisation apparaîtront ici.</EmptyState>
      ) : (
        <OutboxList messages={messages} appUrl={appUrl} smtp={smtp} />
      )}
      <Pagination page={page} pageSize={perPage} total={total} noun={['message', 'messages']} />
    </>
  )
}

import { json, redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { readAllNotifications, readNotification } from '~/domains/notifications/notification.commands.server'
import { listNotifications } from '~/domains/notifications/notification.queries.server'
import { notificationFormSchema } from '~/domains/notifications/notification.schema'
import { userRoute } from '~/platform/authorization/route.server'
import { formatCount } from '~/platform/format'
import { withForm } from '~/platform/forms/form.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { pageNumber } from '~/platform/forms/page-number'
import { paths } from '~/platform/paths'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { RelativeTime } from '~/ui/relative-time'

export const meta: MetaFunction = () => [{ title: 'Notifications · Maillage' }]

export const loader = userRoute(async ({ actor, url }) => json(await listNotifications(actor, pageNumber(url.searchParams))))

export const action = userRoute(({ actor, request }) =>
  withForm(request, notificationFormSchema, async (form) => {
    if (form.intent === 'lire') return redirect(await readNotification(actor, form.id))
    await readAllNotifications(actor)
    return redirectWithToast(paths.notifications(), 'Tout est marqué comme lu.')
  }),
)

export default function NotificationsPage() {
  const { rows, total, unread, page, perPage } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="Notifications"
        description="Ce qui vous concerne, et pourquoi."
        meta={<Link to={paths.preferencesNotifications()}>Choisir ce que je reçois</Link>}
        action={
          unread > 0 ? (
            <Form method="post">
              <button className="button" data-tone="quiet" name="intent" value="tout-lire">
                Tout marquer comme lu ({formatCount(unread, 'non lue', 'non lues')})
              </button>
            </Form>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="Rien de nouveau">Quand un guide, un outil ou une adhésion vous concerne, vous le lisez ici.</EmptyState>
      ) : (
        <ul role="list" className="notification-list">
          {rows.map((one) => (
            <li key={one.id} data-unread={one.readAt === null || undefined}>
              <Form method="post">
                <input type="hidden" name="id" value={one.id} />
                <button name="intent" value="lire" className="notification-open">
                  <strong>{one.title}</strong>
                  {one.readAt === null ? <span className="notification-mark">Non lue</span> : null}
                  <span className="notification-why">{one.why}</span>
                </button>
              </Form>
              <p className="notification-when">
                {one.pole ? `${one.pole.nomCourt} · ` : ''}
                <RelativeTime date={one.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pageSize={perPage} total={total} noun={['notification', 'notifications']} />
    </>
  )
}

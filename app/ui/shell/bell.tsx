import { Link } from '@remix-run/react'
import { IconBell } from '@tabler/icons-react'
import { formatCount } from '~/platform/format'

/** The bell of the top bar: leads to the notifications and shows how many are unread. */
export function Bell({ to, count }: { to: string; count: number }) {
  const label = count > 0 ? `Notifications, ${formatCount(count, 'non lue', 'non lues')}` : 'Notifications'
  return (
    <Link to={to} className="icon-button" aria-label={label} title={label}>
      <IconBell size={20} aria-hidden />
      {count > 0 ? (
        <span className="bell-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  )
}

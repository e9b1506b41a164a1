import { json } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { IconBell, IconFileText, IconHome, IconMail, IconServer, IconShieldLock, IconUser, IconUsers } from '@tabler/icons-react'
import { unreadCount } from '~/domains/notifications/notification.queries.server'
import { userRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { DemoBanner } from '~/ui/demo-banner'
import { PageError } from '~/ui/page-error'
import { AppShell } from '~/ui/shell/app-shell'
import { Bell } from '~/ui/shell/bell'
import type { NavItem } from '~/ui/shell/nav-item'

export const loader = userRoute(async ({ actor }) =>
  json({
    user: { id: actor.userId, name: actor.name, email: actor.email, photoId: actor.photoId },
    exploitant: actor.exploitant,
    demonstration: actor.demonstration,
    poles: actor.acces.map((one) => ({ slug: one.poleSlug, nom: one.poleNom })),
    unread: await unreadCount(actor),
  }),
)

/** The house around what belongs to the person rather than to a pôle: profile, notifications, the operator's pages. */
export default function CompteLayout() {
  const { user, exploitant, demonstration, poles, unread } = useLoaderData<typeof loader>()
  useLive([topic.user(user.id)])
  return (
    <AppShell
      home={paths.mesPoles()}
      navigation={navigation(exploitant)}
      poles={poles.map((one) => ({ nom: one.nom, to: paths.espace(one.slug), current: false }))}
      user={{ name: user.name, email: user.email, photoUrl: user.photoId ? paths.fichier(user.photoId) : null }}
      profileLinks={[
        { label: 'Mon profil', to: paths.profil() },
        { label: 'Mes sessions', to: paths.sessions() },
      ]}
      signOutAction={paths.deconnexion()}
      bell={<Bell to={paths.notifications()} count={unread} />}
      banner={demonstration ? <DemoBanner /> : null}
    >
      <Outlet />
    </AppShell>
  )
}

function navigation(exploitant: boolean): NavItem[] {
  const size = 20
  const own: NavItem[] = [
    { label: 'Mes pôles', to: paths.mesPoles(), icon: <IconHome size={size} />, mobile: true },
    { label: 'Notifications', to: paths.notifications(), icon: <IconBell size={size} />, mobile: true },
    { label: 'Mon profil', to: paths.profil(), end: true, icon: <IconUser size={size} />, mobile: true },
    { label: 'Mes sessions', to: paths.sessions(), icon: <IconShieldLock size={size} />, mobile: !exploitant },
  ]
  if (!exploitant) return own
  const group = 'Exploitation'
  return [
    ...own,
    { label: 'Les pôles', to: paths.exploitation(), icon: <IconServer size={size} />, end: true, group, mobile: true },
    { label: 'Comptes', to: paths.comptes(), icon: <IconUsers size={size} />, group },
    { label: 'Courriels', to: paths.courriels(), icon: <IconMail size={size} />, group },
    { label: 'Pages du site', to: paths.exploitationPages(), icon: <IconFileText size={size} />, group },
  ]
}

export function ErrorBoundary() {
  return (
    <main className="page-alone">
      <PageError />
    </main>
  )
}

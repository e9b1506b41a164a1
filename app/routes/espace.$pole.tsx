import { json } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { roleLabels } from '~/domains/accounts/role.wording'
import { memberNavigation } from '~/domains/poles/member-navigation'
import { navigationCounts } from '~/domains/poles/navigation.queries.server'
import { CommandPalette } from '~/domains/search/command-palette'
import { ShortcutsDialog } from '~/domains/search/shortcuts-dialog'
import { poleRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { DemoBanner } from '~/ui/demo-banner'
import { PageError } from '~/ui/page-error'
import { Bell } from '~/ui/shell/bell'
import { AppShell } from '~/ui/shell/app-shell'

export const loader = poleRoute(async ({ actor }) =>
  json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    user: { id: actor.userId, name: actor.name, email: actor.email, photoId: actor.photoId },
    role: actor.role,
    exploitant: actor.exploitant,
    demonstration: actor.demonstration,
    poles: actor.acces.map((one) => ({ slug: one.poleSlug, nom: one.poleNom, role: one.role })),
    counts: await navigationCounts(actor),
  }),
)

/** The members' house: navigation by domain around every page of a pôle. */
export default function EspaceLayout() {
  const data = useLoaderData<typeof loader>()
  useLive([topic.user(data.user.id)])
  const wide = useMatches().some((match) => isWide(match.handle))
  const { slug } = data.pole
  return (
    <AppShell
      home={paths.espace(slug)}
      navigation={memberNavigation({ pole: slug, role: data.role, counts: data.counts })}
      poles={data.poles.map((one) => ({
        nom: one.nom,
        to: paths.espace(one.slug),
        role: roleLabels[one.role],
        current: one.slug === slug,
      }))}
      user={{ name: data.user.name, email: data.user.email, photoUrl: data.user.photoId ? paths.fichier(data.user.photoId) : null }}
      profileLinks={[
        { label: 'Mon profil', to: paths.profil() },
        { label: 'Mes sessions', to: paths.sessions() },
        ...(data.exploitant ? [{ label: 'Exploitation', to: paths.exploitation() }] : []),
      ]}
      signOutAction={paths.deconnexion()}
      bell={<Bell to={paths.notifications()} count={data.counts.nonLues} />}
      search={<CommandPalette pole={slug} role={data.role} />}
      banner={data.demonstration ? <DemoBanner /> : null}
      wide={wide}
    >
      <Outlet />
      <ShortcutsDialog pole={slug} role={data.role} />
    </AppShell>
  )
}

/** A page asks for the whole width with `export const handle = { wide: true }`. */
function isWide(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'wide' in handle && handle.wide === true
}

export function ErrorBoundary() {
  return (
    <main className="page-alone">
      <PageError />
    </main>
  )
}

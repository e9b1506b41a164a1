import { json } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { publicRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { PageError } from '~/ui/page-error'
import { SiteShell } from '~/ui/shell/site-shell'

export const loader = publicRoute(async ({ actor }) => json({ signedIn: actor.kind !== 'visitor' }))

/** The public pages: a light header and a foot around them. */
export default function SiteLayout() {
  const { signedIn } = useLoaderData<typeof loader>()
  return (
    <SiteShell entry={signedIn ? { label: 'Mon espace', to: paths.mesPoles() } : undefined}>
      <Outlet />
    </SiteShell>
  )
}

export function ErrorBoundary() {
  return (
    <SiteShell>
      <PageError />
    </SiteShell>
  )
}

import '~/ui/styles/maillage.css'
import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readToast } from '~/platform/forms/flash.server'
import { useNonce } from '~/platform/nonce'
import { LiveProvider } from '~/platform/realtime/live-provider'
import { paths } from '~/platform/paths'
import { fontPreloads } from '~/ui/fonts'
import { PageError } from '~/ui/page-error'
import { PreferencesScript } from '~/ui/preferences-script'
import { SiteShell } from '~/ui/shell/site-shell'
import { ThemeProvider } from '~/ui/theme-provider'
import { ToastRegion } from '~/ui/toast'

export const links: LinksFunction = () => [
  ...fontPreloads,
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: 'Maillage' }]

/** The sentence to show once, after a form; nothing about the person: each page asks for what it shows. */
export async function loader({ request }: LoaderFunctionArgs) {
  const waiting = readToast(request.headers.get('cookie'))
  return json({ toast: waiting?.toast ?? null }, waiting ? { headers: { 'Set-Cookie': waiting.clear } } : undefined)
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="fr" data-mantine-color-scheme="light" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <PreferencesScript nonce={nonce} />
      </head>
      <body>
        <ThemeProvider>{children}</ThemeProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <LiveProvider>
      <Outlet />
      <ToastRegion toast={data?.toast ?? null} />
    </LiveProvider>
  )
}

export function ErrorBoundary() {
  return (
    <SiteShell entry={{ label: 'Revenir à mon espace', to: paths.mesPoles() }}>
      <PageError />
    </SiteShell>
  )
}

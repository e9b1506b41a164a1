import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPage } from '~/domains/pages/page.queries.server'
import { SitePage } from '~/domains/pages/page-text'
import { publicRoute } from '~/platform/authorization/route.server'

export const meta: MetaFunction = () => [{ title: 'Accessibilité · Maillage' }]

export const loader = publicRoute(async () => json({ page: await readPage('accessibilite') }))

export default function AccessibilitePage() {
  const { page } = useLoaderData<typeof loader>()
  return <SitePage page={page} />
}

import { json, redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownPoles } from '~/domains/accounts/people.queries.server'
import { roleLabels } from '~/domains/accounts/role.wording'
import { userRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { CardLink } from '~/ui/card-link'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import '~/domains/accounts/accounts.css'

export const loader = userRoute(async ({ actor }) => {
  const poles = ownPoles(actor)
  const [first, second] = poles
  if (first && !second) throw redirect(paths.espace(first.slug))
  if (!first && actor.exploitant) throw redirect(paths.exploitation())
  return json({ poles })
})

export const meta: MetaFunction = () => [{ title: 'Mes pôles · Maillage' }]

export default function EspacesPage() {
  const { poles } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title="Mes pôles" description={'Choisissez où travailler\u202f; on passe de l’un à l’autre à tout moment.'} />
      {poles.length === 0 ? (
        <EmptyState title="Vous n’êtes dans aucun pôle">
          Demandez une invitation à votre pôle{'\u202f'}: elle arrive par courriel.
        </EmptyState>
      ) : (
        <ul className="pole-choice" role="list">
          {poles.map((pole) => (
            <li key={pole.slug}>
              <CardLink level={2} to={paths.espace(pole.slug)} title={pole.nom}>
                {roleLabels[pole.role]}
              </CardLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { OutilCard } from '~/domains/outils/outil-card'
import { OutilFilterBar } from '~/domains/outils/outil-filter-bar'
import { isFiltered, parseOutilFilters } from '~/domains/outils/outil.filters'
import { canAdoptOutil, canShareOutil } from '~/domains/outils/outil.policy'
import { listOutils, outilsPerPage } from '~/domains/outils/outil.queries.server'
import '~/domains/outils/outils.css'
import { isNetwork } from '~/platform/authorization/actor'
import { poleRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { useRowFlash } from '~/ui/use-row-flash'

export const loader = poleRoute(async ({ actor, url }) => {
  const filters = parseOutilFilters(url.searchParams)
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    ...(await listOutils(actor, filters)),
    filters,
    filtered: isFiltered(filters),
    pageSize: outilsPerPage,
    can: { share: canShareOutil(actor), adopt: canAdoptOutil(actor), archives: isNetwork(actor) },
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Outils · ${data?.pole.nom ?? ''} · Maillage` }]

export default function Outils() {
  const { pole, outils, total, facets, filters, filtered, pageSize, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'outils')])
  const list = useRef<HTMLDivElement>(null)
  const versions = new Map(outils.map((outil) => [outil.id, `${outil.updatedAt} ${outil.usages} ${outil.derniere?.numero}`]))
  const announcement = useRowFlash(list, versions, JSON.stringify(filters))
  const share = can.share ? (
    <ActionLink to={paths.nouvelOutil(pole.slug)} icon={<IconPlus aria-hidden />}>
      Partager un outil
    </ActionLink>
  ) : null

  return (
    <>
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: paths.espace(pole.slug) }]}
        title="Outils"
        description="Grilles, modèles, questionnaires et guides pratiques que le réseau se partage pour la GPEC et les ressources humaines."
        action={share}
      />
      {total === 0 && !filtered ? (
        <EmptyState title="La bibliothèque attend son premier outil" action={share}>
          Une grille d’entretien, une fiche de poste, un tableau de bord{'\u202f'}: ce qui sert chez vous peut servir à tout le réseau.
        </EmptyState>
      ) : (
        <>
          <OutilFilterBar facets={facets} total={total} tri={filters.tri} ownUse={can.adopt} archives={can.archives} />
          {total === 0 ? (
            <EmptyState filtered title="Aucun outil ne correspond" action={<Link to={paths.outils(pole.slug)}>Effacer les filtres</Link>}>
              Essayez un mot plus court, ou retirez un filtre.
            </EmptyState>
          ) : (
            <div className="grid-auto" ref={list}>
              {outils.map((outil) => (
                <OutilCard key={outil.id} outil={outil} pole={pole.slug} />
              ))}
            </div>
          )}
          {total > pageSize ? <Pagination page={filters.page} pageSize={pageSize} total={total} noun={['outil', 'outils']} /> : null}
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  )
}

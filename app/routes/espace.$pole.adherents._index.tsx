import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { IconPlus } from '@tabler/icons-react'
import '~/domains/adherents/adherents.css'
import { listStructures } from '~/domains/adherents/list-structures.server'
import { StructureExports } from '~/domains/adherents/structure-exports'
import { structureFilterOptions } from '~/domains/adherents/structure-filter-options.server'
import { StructureTable } from '~/domains/adherents/structure-table'
import { filterQuery, isFiltered, pageSize, parseStructureFilters } from '~/domains/adherents/structure.filters'
import { canExportStructures, canManageAdhesions, readableStatuts } from '~/domains/adherents/structure.policy'
import { countSentence, sinceHeader } from '~/domains/adherents/structure.wording'
import { poleRoute } from '~/platform/authorization/route.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'

export const loader = poleRoute(async ({ actor, url }) => {
  const filters = parseStructureFilters(url.searchParams, readableStatuts(actor))
  const { structures, total, facets } = await listStructures(actor, filters)
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    structures,
    total,
    among: facets.total,
    filters,
    filtered: isFiltered(filters),
    exportQuery: filterQuery(filters, { page: 1 }),
    options: structureFilterOptions(actor, facets, filters),
    can: { manage: canManageAdhesions(actor), export: canExportStructures(actor) },
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Adhérents · ${data?.pole.nom ?? ''} · Maillage` }]

export default function Adherents() {
  const { pole, structures, total, among, filters, filtered, exportQuery, options, can } = useLoaderData<typeof loader>()
  useLive([topic.pole(pole.id, 'adherents')])
  const add = can.manage ? (
    <ActionLink to={paths.nouvelleStructure(pole.slug)} icon={<IconPlus aria-hidden />}>
      Ajouter une structure
    </ActionLink>
  ) : null

  return (
    <>
      <PageHeader
        breadcrumb={[{ label: pole.nom, to: paths.espace(pole.slug) }]}
        title="Adhérents"
        description="Les structures du réseau : qui elles sont, où elles interviennent, ce qu’elles font."
        action={add}
        more={
          <>
            <Link to={paths.mouvements(pole.slug)}>Croissance et mouvements</Link>
            <Link to={paths.pole(pole.slug)}>Voir la vitrine publique</Link>
          </>
        }
      />
      {total === 0 && !filtered ? (
        <EmptyState title="Le réseau attend sa première structure" action={add}>
          Chaque structure ajoutée ouvre une ligne au registre des adhésions{' '}: la courbe de croissance s’écrit d’elle-même.
        </EmptyState>
      ) : (
        <>
          <FilterBar
            search={{ label: 'Chercher une structure', placeholder: 'Nom, commune ou SIRET' }}
            filters={options}
            result={countSentence({ total, among, filters })}
            actions={can.export && total > 0 ? <StructureExports pole={pole.slug} query={exportQuery} /> : null}
          />
          {total === 0 ? (
            <EmptyState
              filtered
              title="Aucune structure ne correspond"
              action={<Link to={paths.adherents(pole.slug)}>Effacer les filtres</Link>}
            >
              Essayez un mot plus court, ou retirez un filtre.
            </EmptyState>
          ) : (
            <StructureTable
              pole={pole.slug}
              rows={structures}
              total={total}
              mixed={filters.statut === 'TOUS'}
              since={sinceHeader(filters.statut)}
              defaultSort={filters.tri === 'pertinence' ? undefined : 'nom'}
            />
          )}
          {total > pageSize ? (
            <Pagination page={filters.page} pageSize={pageSize} total={total} noun={['structure', 'structures']} />
          ) : null}
        </>
      )}
    </>
  )
}

import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Prisma } from '~/platform/db/generated/client'
import type { AdhesionStatut, ModeIntervention } from '~/platform/db/generated/enums'
import { Forbidden } from '~/platform/errors'
import { formatDepartement } from '~/platform/format'
import { compactIdentifier } from './identifiers'
import { activiteCourte } from './reference/activites-sap.server'
import { departementNom } from './reference/departements.server'
import { formeJuridiqueLabel } from './reference/formes-juridiques.server'
import { modeLabel } from './reference/modes'
import { readFacets, type StructureFacets } from './structure-facets.server'
import { isFiltered, pageSize, type StructureFilters } from './structure.filters'
import { canReadStructures, readableStatuts } from './structure.policy'

/** Activities named on a line; the others are counted. */
const namedActivities = 2

/** One line of the members' list, as it is read. */
export interface StructureRow {
  id: string
  nom: string
  commune: string
  /** « Var (83) » */
  departement: string
  forme: string
  /** The first ones, as a sentence. */
  activites: string
  autresActivites: number
  modes: string
  statut: AdhesionStatut
  statutDepuis: Date
  /** Taken over at that date: it was a member before, since when is not known. */
  reprise: boolean
  version: number
}

interface StoredRow {
  id: string
  nom: string
  commune: string
  departement: string
  formeJuridique: string
  activites: string[]
  modes: ModeIntervention[]
  statut: AdhesionStatut
  statutDepuis: Date
  reprise: boolean
  version: number
}

/** One page of the members' list, how many structures match, and the counts beside each filter. */
export async function listStructures(
  actor: PoleActor,
  filters: StructureFilters,
): Promise<{ structures: StructureRow[]; total: number; facets: StructureFacets }> {
  if (!canReadStructures(actor)) throw new Forbidden('La liste des adhérents est réservée aux structures du réseau.')
  const statuts = statutsOf(actor, filters)
  const where = whereOf(actor, filters)
  const narrowed = isFiltered({ ...filters, statut: 'ADHERENTE' })
  const [structures, facets, counted] = await Promise.all([
    db().$queryRaw<StoredRow[]>`
      SELECT id, nom, commune, departement, "formeJuridique", activites, modes::text[] AS modes,
             statut::text AS statut, "statutDepuis", version,
             (SELECT kind FROM "AdhesionEvent" e WHERE e."structureId" = "Structure".id ORDER BY seq DESC LIMIT 1) = 'REPRISE' AS reprise
      FROM "Structure" WHERE ${where} ORDER BY ${orderOf(filters)}
      LIMIT ${pageSize} OFFSET ${(filters.page - 1) * pageSize}`,
    readFacets(actor.poleId, statuts),
    narrowed ? db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Structure" WHERE ${where}` : null,
  ])
  return { structures: structures.map(readable), total: counted ? (counted[0]?.total ?? 0) : facets.total, facets }
}

function readable(row: StoredRow): StructureRow {
  const { formeJuridique, activites, modes, departement, ...rest } = row
  return {
    ...rest,
    departement: formatDepartement(departement, departementNom(departement)),
    forme: formeJuridiqueLabel(formeJuridique),
    activites: oneAfterAnother(activites.slice(0, namedActivities).map(activiteCourte)),
    autresActivites: Math.max(0, activites.length - namedActivities),
    modes: oneAfterAnother(modes.map(modeLabel)),
  }
}

/** « Entretien de la maison, jardinage » */
function oneAfterAnother(labels: string[]): string {
  return labels.map((label, place) => (place === 0 ? label : label.charAt(0).toLocaleLowerCase('fr') + label.slice(1))).join(', ')
}

/** Every structure the filters find, for an export: in the order of the list. */
export async function listStructureIds(actor: PoleActor, filters: StructureFilters): Promise<string[]> {
  if (!canReadStructures(actor)) throw new Forbidden('La liste des adhérents est réservée aux structures du réseau.')
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Structure" WHERE ${whereOf(actor, filters)} ORDER BY ${orderOf(filters)}`
  return rows.map((row) => row.id)
}

function statutsOf(actor: PoleActor, filters: StructureFilters): readonly AdhesionStatut[] {
  const readable = readableStatuts(actor)
  return filters.statut === 'TOUS' ? readable : readable.filter((one) => one === filters.statut)
}

function whereOf(actor: PoleActor, filters: StructureFilters): Prisma.Sql {
  const statuts = statutsOf(actor, filters)
  const conditions = [Prisma.sql`"poleId" = ${actor.poleId}`]
  conditions.push(Prisma.sql`statut = ANY(${[...statuts]}::"AdhesionStatut"[])`)
  if (filters.departement) conditions.push(Prisma.sql`departement = ${filters.departement}`)
  if (filters.forme) conditions.push(Prisma.sql`"formeJuridique" = ${filters.forme}`)
  if (filters.activite) conditions.push(Prisma.sql`activites @> ARRAY[${filters.activite}]`)
  if (filters.mode) conditions.push(Prisma.sql`modes @> ARRAY[${filters.mode}]::"ModeIntervention"[]`)
  if (filters.q) conditions.push(matches(filters.q))
  return Prisma.join(conditions, ' AND ')
}

const name = Prisma.sql`public.maillage_unaccent(lower(nom))`

function folded(text: string): Prisma.Sql {
  return Prisma.sql`public.maillage_unaccent(lower(${text}))`
}

/** French stems of name, town and presentation; a piece of the name; a mistyped name; the first digits of a SIRET. */
function matches(q: string): Prisma.Sql {
  const digits = compactIdentifier(q)
  // Only digits: a SIRET being typed, or a number in a name. Stems would say nothing more.
  if (/^\d{3,14}$/.test(digits)) return Prisma.sql`(siret LIKE ${`${digits}%`} OR ${name} LIKE ${`%${q}%`})`
  const ways = [
    Prisma.sql`public.maillage_tsv(nom || ' ' || commune || ' ' || description) @@ public.maillage_query(${q})`,
    Prisma.sql`${name} LIKE '%' || ${folded(q.replace(/[\\%_]/g, '\\$&'))} || '%'`,
    Prisma.sql`${folded(q)} <% ${name}`,
  ]
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

function orderOf({ tri, descending, q }: StructureFilters): Prisma.Sql {
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const byName = Prisma.sql`nom COLLATE "fr-x-icu" ${way}, id ${way}`
  switch (tri) {
    case 'pertinence':
      return Prisma.sql`public.word_similarity(${folded(q)}, ${name}) DESC, nom COLLATE "fr-x-icu", id`
    case 'nom':
      return byName
    case 'departement':
      return Prisma.sql`departement ${way}, ${byName}`
    case 'depuis':
      return Prisma.sql`"statutDepuis" ${way}, id ${way}`
  }
}

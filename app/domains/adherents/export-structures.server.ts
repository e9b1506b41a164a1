import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { Forbidden } from '~/platform/errors'
import { formatCount, isoDate } from '~/platform/format'
import { statutLabels } from './adhesion.lifecycle'
import { listStructureIds } from './list-structures.server'
import { activiteCourte } from './reference/activites-sap.server'
import { departementNom } from './reference/departements.server'
import { formeJuridiqueLabel } from './reference/formes-juridiques.server'
import { modeLabel } from './reference/modes'
import { fieldLabels } from './structure-changes.server'
import { filterQuery, type StructureFilters } from './structure.filters'
import { canExportStructures } from './structure.policy'

/** The columns of an export, in order. */
export const exportColumns = [
  { key: 'nom', label: fieldLabels.nom },
  { key: 'siret', label: fieldLabels.siret },
  { key: 'forme', label: fieldLabels.formeJuridique },
  { key: 'departement', label: 'Code département' },
  { key: 'departementNom', label: fieldLabels.departement },
  { key: 'commune', label: fieldLabels.commune },
  { key: 'codePostal', label: fieldLabels.codePostal },
  { key: 'adresse', label: fieldLabels.adresse },
  { key: 'telephone', label: fieldLabels.telephone },
  { key: 'email', label: fieldLabels.email },
  { key: 'siteWeb', label: fieldLabels.siteWeb },
  { key: 'activites', label: fieldLabels.activites },
  { key: 'modes', label: fieldLabels.modes },
  { key: 'effectifEtp', label: fieldLabels.effectifEtp, type: 'number' },
  { key: 'statut', label: 'Situation' },
  { key: 'statutDepuis', label: 'Depuis le', type: 'date' },
  { key: 'precision', label: 'Précision' },
] as const

/** The filtered list as rows for a file, and the file's name without extension; the export is recorded. */
export async function exportStructures(actor: PoleActor, filters: StructureFilters, format: 'CSV' | 'XLSX') {
  if (!canExportStructures(actor)) throw new Forbidden('La liste des adhérents est réservée aux structures du réseau.')
  const ids = await listStructureIds(actor, filters)
  const structures = await db().structure.findMany({
    where: { id: { in: ids }, poleId: actor.poleId },
    select: {
      id: true,
      nom: true,
      siret: true,
      formeJuridique: true,
      departement: true,
      commune: true,
      codePostal: true,
      adresse: true,
      telephone: true,
      email: true,
      siteWeb: true,
      activites: true,
      modes: true,
      effectifEtp: true,
      statut: true,
      statutDepuis: true,
      events: { orderBy: { seq: 'desc' }, take: 1, select: { kind: true } },
    },
  })
  const place = new Map(ids.map((id, index) => [id, index]))
  structures.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  await record(db(), actor, {
    action: 'structures.export',
    targetKind: 'pole',
    targetId: actor.poleId,
    label: `${format}, ${formatCount(structures.length, 'structure')}`,
    details: { format, lignes: structures.length, filtres: filterQuery(filters, { page: 1 }) },
  })
  return {
    nom: `adherents-${actor.poleSlug}-${isoDate(new Date())}`,
    rows: structures.map(({ id: _id, formeJuridique, activites, modes, statut, events, ...structure }) => ({
      ...structure,
      forme: formeJuridiqueLabel(formeJuridique),
      departementNom: departementNom(structure.departement),
      activites: activites.map(activiteCourte).join(' | '),
      modes: modes.map(modeLabel).join(' | '),
      statut: statutLabels[statut],
      precision: events[0]?.kind === 'REPRISE' ? 'déjà adhérente à cette date, entrée plus ancienne' : '',
    })),
  }
}

import type { FieldChange } from '~/platform/errors'
import { formatDate } from '~/platform/format'
import type { EditVitrine, PoleIdentity } from './pole.schema'

/** What differs between a pôle's identity as typed and as somebody else saved it meanwhile. */
export function identityChanges(yours: PoleIdentity, theirs: PoleIdentity): FieldChange[] {
  return differences(identityWords(yours), identityWords(theirs))
}

/** What differs between a showcase as typed and as somebody else saved it meanwhile. */
export function vitrineChanges(yours: Omit<EditVitrine, 'version'>, theirs: StoredVitrine): FieldChange[] {
  return differences(vitrineWords(yours), vitrineWords(theirs))
}

type StoredVitrine = Omit<EditVitrine, 'version' | 'label' | 'labelDate' | 'objectifSource'> & {
  label: string | null
  labelDate: Date | string | null
  objectifSource: string | null
}

function identityWords(one: PoleIdentity): Record<string, string> {
  return {
    Nom: one.nom,
    'Nom court': one.nomCourt,
    Territoire: one.territoire,
    Départements: [...one.departements].sort().join(', '),
    'Registre complet depuis': String(one.registreDepuis),
  }
}

function vitrineWords(one: StoredVitrine): Record<string, string> {
  return {
    Accroche: one.accroche,
    Histoire: one.histoire,
    Label: one.label ?? '',
    'Date du label': one.labelDate === null ? '' : formatDate(one.labelDate),
    Ambition: one.ambition,
    Objectifs: one.objectifs.join(' · '),
    Directions: one.directions.join(' · '),
    'Objectif d’adhérents': one.objectifAdherents === null ? '' : String(one.objectifAdherents),
    'Année de l’objectif': one.objectifAnnee === null ? '' : String(one.objectifAnnee),
    'Source de l’objectif': one.objectifSource ?? '',
  }
}

function differences(yours: Record<string, string>, theirs: Record<string, string>): FieldChange[] {
  return Object.entries(theirs)
    .map(([label, text]) => ({ label, yours: yours[label] ?? '', theirs: text }))
    .filter((one) => one.yours !== one.theirs)
}

import type { AdhesionStatut } from '~/platform/db/generated/enums'
import { formatCount, formatNumber } from '~/platform/format'
import type { StructureFilters } from './structure.filters'

const nouns: Record<AdhesionStatut | 'TOUS', readonly [string, string]> = {
  ADHERENTE: ['structure adhérente', 'structures adhérentes'],
  CANDIDATE: ['structure candidate', 'structures candidates'],
  PARTIE: ['structure partie', 'structures parties'],
  REFUSEE: ['structure refusée', 'structures refusées'],
  TOUS: ['structure', 'structures'],
}

/** What the list found, in words: « 155 structures adhérentes », « 12 structures adhérentes sur 155 ». */
export function countSentence({ total, among, filters }: { total: number; among: number; filters: Pick<StructureFilters, 'statut'> }): string {
  const [one, several] = nouns[filters.statut]
  const found = formatCount(total, one, several)
  return total === among ? found : `${found} sur ${formatNumber(among)}`
}

/** How each status is shown. */
export const statutTones = {
  ADHERENTE: 'done',
  CANDIDATE: 'attention',
  PARTIE: 'neutral',
  REFUSEE: 'neutral',
} as const satisfies Record<AdhesionStatut, string>

const since: Record<AdhesionStatut | 'TOUS', string> = {
  ADHERENTE: 'Adhérente depuis',
  CANDIDATE: 'Candidate depuis',
  PARTIE: 'Partie le',
  REFUSEE: 'Refusée le',
  TOUS: 'Depuis',
}

/** Head of the date column for a status. */
export function sinceHeader(statut: AdhesionStatut | 'TOUS'): string {
  return since[statut]
}

import type { AdhesionStatut } from '~/platform/db/generated/enums'
import { formatCount, formatDate, formatNumber } from '~/platform/format'
import { statutLabels } from './adhesion.lifecycle'
import type { StructureFilters } from './structure.filters'

const nouns: Record<AdhesionStatut | 'TOUS', readonly [string, string]> = {
  ADHERENTE: ['structure adhérente', 'structures adhérentes'],
  CANDIDATE: ['structure candidate', 'structures candidates'],
  PARTIE: ['structure partie', 'structures parties'],
  REFUSEE: ['structure refusée', 'structures refusées'],
  TOUS: ['structure', 'structures'],
}

/** What the list found, in words: « 155 structures adhérentes », « 12 structures adhérentes sur 155 ». */
export function countSentence({
  total,
  among,
  filters,
}: {
  total: number
  among: number
  filters: Pick<StructureFilters, 'statut'>
}): string {
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

/** When it came to its status: a day, or « déjà en 2012 » for a structure taken over without its date of entry. */
export function sinceText({ statutDepuis, reprise }: { statutDepuis: string; reprise: boolean }): string {
  return reprise ? `déjà en ${statutDepuis.slice(0, 4)}` : formatDate(statutDepuis, 'moyen')
}

/** The same as a sentence, for the structure's own page. */
export function sinceSentence({
  statut,
  statutDepuis,
  reprise,
}: {
  statut: AdhesionStatut
  statutDepuis: string
  reprise: boolean
}): string {
  const day = formatDate(statutDepuis)
  return reprise ? `Déjà adhérente au ${day}` : `${statutLabels[statut]} depuis le ${day}`
}

/** Head of the date column for a status. */
export function sinceHeader(statut: AdhesionStatut | 'TOUS'): string {
  return since[statut]
}

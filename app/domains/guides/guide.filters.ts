import type { GuideStatut } from '~/platform/db/generated/enums'
import { GuideStatut as statuts } from '~/platform/db/generated/enums'

/** What the list of guides shows; lives in the URL. */
export interface GuideFilters {
  q: string
  statut: GuideStatut | null
  /** Only the guides in which the person has a role by name. */
  miens: boolean
  page: number
}

/** Reads the filters of the list from the URL; what is unknown is left out. */
export function parseGuideFilters(search: URLSearchParams): GuideFilters {
  const asked = search.get('statut') ?? ''
  const page = Number(search.get('page') ?? '1')
  return {
    q: (search.get('q') ?? '').trim().slice(0, 200),
    statut: isStatut(asked) ? asked : null,
    miens: search.get('miens') === 'oui',
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

function isStatut(value: string): value is GuideStatut {
  return Object.hasOwn(statuts, value)
}

import type { GuideStatut } from '~/platform/db/generated/enums'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { statutLabels } from './guide.wording'

const tones = {
  BROUILLON: 'progress',
  RELECTURE: 'attention',
  VALIDE: 'done',
  PUBLIE: 'done',
  ARCHIVE: 'neutral',
} as const satisfies Record<GuideStatut, Tone>

/** Where a guide is in its life. */
export function GuideStatus({ statut }: { statut: GuideStatut }) {
  return <StatusBadge tone={tones[statut]}>{statutLabels[statut]}</StatusBadge>
}

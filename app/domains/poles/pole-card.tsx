import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { CardLink } from '~/ui/card-link'
import { FictitiousBadge } from '~/ui/status-badge'
import type { PoleSummary } from './pole.queries.server'

/** A pôle on the home page: where it works, what it says of itself, how many it gathers. */
export function PoleCard({ pole }: { pole: PoleSummary }) {
  return (
    <CardLink
      to={paths.pole(pole.slug)}
      title={pole.nom}
      eyebrow={pole.territoire}
      badges={pole.demonstration ? <FictitiousBadge>Démonstration</FictitiousBadge> : null}
      foot={formatCount(pole.adherents, 'structure adhérente', 'structures adhérentes')}
    >
      <p>{pole.accroche}</p>
    </CardLink>
  )
}

import { Link } from '@remix-run/react'
import { statutLabels } from '~/domains/guides/guide.wording'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { paths } from '~/platform/paths'
import { RelativeTime } from '~/ui/relative-time'

export interface GuideLink {
  id: string
  titre: string
  statut: GuideStatut
  editedAt: string | null
}

/** Guides by last edit, each with its status. */
export function GuideLinks({ pole, guides }: { pole: string; guides: readonly GuideLink[] }) {
  return (
    <ul role="list" className="plain-list">
      {guides.map((one) => (
        <li key={one.id}>
          <Link to={paths.guide(pole, one.id)}>{one.titre}</Link>{' '}
          <span className="muted">
            {statutLabels[one.statut]}
            {one.editedAt ? (
              <>
                , écrit <RelativeTime date={one.editedAt} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

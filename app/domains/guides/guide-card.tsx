import type { SerializeFrom } from '@remix-run/node'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { CardLink } from '~/ui/card-link'
import { RelativeTime } from '~/ui/relative-time'
import { FictitiousBadge } from '~/ui/status-badge'
import type { listGuides } from './guide.queries.server'
import { GuideStatus } from './guide-status'
import { roleLabels } from './guide.wording'

export type GuideCardData = SerializeFrom<Awaited<ReturnType<typeof listGuides>>['guides'][number]>

/** One guide in the list. */
export function GuideCard({ guide, pole }: { guide: GuideCardData; pole: string }) {
  return (
    <CardLink
      to={paths.guide(pole, guide.id)}
      title={guide.titre}
      level={2}
      rowKey={guide.id}
      eyebrow={<GuideStatus statut={guide.statut} />}
      badges={guide.demonstration ? <FictitiousBadge /> : null}
      foot={
        <>
          <span>{formatCount(guide.chapitres, 'chapitre')}</span>
          {guide.personnes > 0 ? <span>{formatCount(guide.personnes, 'personne')}</span> : null}
          <span>
            écrit <RelativeTime date={guide.editedAt} />
          </span>
          {guide.edition ? <span>édition {guide.edition.numero} en ligne</span> : null}
          {guide.role ? <span className="guide-card-role">{roleLabels[guide.role]}</span> : null}
        </>
      }
    >
      {guide.resume ? <p>{guide.resume}</p> : <p className="muted">Sans résumé pour l’instant.</p>}
    </CardLink>
  )
}

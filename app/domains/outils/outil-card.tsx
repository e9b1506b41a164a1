import type { SerializeFrom } from '@remix-run/node'
import { IconCheck } from '@tabler/icons-react'
import { formatCount } from '~/platform/format'
import { paths } from '~/platform/paths'
import { CardLink } from '~/ui/card-link'
import { RelativeTime } from '~/ui/relative-time'
import { StatusBadge } from '~/ui/status-badge'
import { contentSummary } from './outil-file'
import type { OutilCard as Card } from './outil.queries.server'
import { usageSentence } from './outil-usage'
import { kindLabels, licenceOf, themeLabel } from './outil.wording'

/** One tool of the library: what it is, what it deals with, how many use it. */
export function OutilCard({ outil, pole }: { outil: SerializeFrom<Card>; pole: string }) {
  const { derniere } = outil
  return (
    <CardLink
      to={paths.outil(pole, outil.id)}
      title={outil.titre}
      level={2}
      rowKey={outil.id}
      eyebrow={`${kindLabels[outil.kind]} · ${derniere?.fichier ? contentSummary(derniere) : 'Lien'}`}
      badges={outil.archivedAt ? <StatusBadge>Archivé</StatusBadge> : null}
      foot={
        <>
          <span className="outil-usage">
            {usageSentence(outil.usages)}
            {outil.utilise ? (
              <span className="outil-ours">
                <IconCheck size={16} aria-hidden /> dont la vôtre
              </span>
            ) : null}
          </span>
          {derniere ? (
            <span>
              Version {derniere.numero}, <RelativeTime date={derniere.createdAt} />
            </span>
          ) : null}
          <span>{licenceOf(outil.licence).label}</span>
        </>
      }
    >
      <p className="outil-resume">{outil.resume}</p>
      <ThemeList themes={outil.themes} atMost={2} />
    </CardLink>
  )
}

/** The themes of a tool, as labels; past `atMost` they are counted. */
export function ThemeList({ themes, atMost = themes.length }: { themes: readonly string[]; atMost?: number }) {
  if (themes.length === 0) return null
  // why: « 1 autre thème » would take the room of the theme itself.
  const shown = themes.length === atMost + 1 ? themes : themes.slice(0, atMost)
  const left = themes.length - shown.length
  return (
    <ul className="outil-themes" aria-label="Thèmes">
      {shown.map((theme) => (
        <li key={theme}>{themeLabel(theme)}</li>
      ))}
      {left > 0 ? <li>et {formatCount(left, 'autre thème', 'autres thèmes')}</li> : null}
    </ul>
  )
}

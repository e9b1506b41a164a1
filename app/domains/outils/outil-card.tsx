import type { SerializeFrom } from '@remix-run/node'
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
      eyebrow={derniere ? `${kindLabels[outil.kind]} · ${contentSummary(derniere)}` : kindLabels[outil.kind]}
      badges={
        outil.archivedAt ? (
          <StatusBadge>Archivé</StatusBadge>
        ) : outil.utilise ? (
          <StatusBadge tone="done">Nous l’utilisons</StatusBadge>
        ) : null
      }
      foot={
        <>
          <span className="outil-usage">{usageSentence(outil.usages)}</span>
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
      <ThemeList themes={outil.themes} />
    </CardLink>
  )
}

/** The themes of a tool, as labels. */
export function ThemeList({ themes }: { themes: readonly string[] }) {
  if (themes.length === 0) return null
  return (
    <ul className="outil-themes" aria-label="Thèmes">
      {themes.map((theme) => (
        <li key={theme}>{themeLabel(theme)}</li>
      ))}
    </ul>
  )
}

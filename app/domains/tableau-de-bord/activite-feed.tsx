import { Link } from '@remix-run/react'
import { RelativeTime } from '~/ui/relative-time'
import { Section } from '~/ui/section'

interface FeedLine {
  id: string
  at: string
  who: string
  sentence: string
  url: string | null
}

/** What happened lately, the newest first; new lines arrive by themselves. */
export function ActiviteFeed({ lines }: { lines: readonly FeedLine[] }) {
  return (
    <Section title="Ce qui se passe dans le réseau" panel>
      {lines.length === 0 ? (
        <p className="muted">Rien pour l’instant : les adhésions, les outils et les guides s’inscriront ici.</p>
      ) : (
        <ul role="list" className="activity-feed">
          {lines.map((line) => (
            <li key={line.id}>
              <p>
                <strong>{line.who}</strong> {line.url ? <Link to={line.url}>{line.sentence}</Link> : line.sentence}
              </p>
              <p className="muted">
                <RelativeTime date={line.at} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

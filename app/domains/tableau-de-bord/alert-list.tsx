import { Link } from '@remix-run/react'
import { Section } from '~/ui/section'
import { StatusBadge, type Tone } from '~/ui/status-badge'

/** One thing that waits for somebody. */
export interface Alert {
  key: string
  tone: Tone
  /** What it is, in a word: « À échéance ». */
  word: string
  label: string
  detail: string
  to: string
}

/** What waits for a decision, the most pressing first; says so when nothing does. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <Section title="À traiter" panel>
      {alerts.length === 0 ? (
        <p className="muted">Rien n’attend de décision. Bonne journée !</p>
      ) : (
        <ul role="list" className="alert-list">
          {alerts.map((alert) => (
            <li key={alert.key}>
              <StatusBadge tone={alert.tone}>{alert.word}</StatusBadge>
              <Link to={alert.to}>{alert.label}</Link>
              <span className="muted">{alert.detail}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

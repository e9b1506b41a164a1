import { Fragment } from 'react'
import type { CourrielStatut } from '~/platform/db/generated/enums'
import { RelativeTime } from '~/ui/relative-time'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import './accounts.css'

export interface OutboxRow {
  id: string
  to: string
  subject: string
  text: string
  statut: CourrielStatut
  error: string
  createdAt: string
}

const statuts = {
  EN_ATTENTE: { label: 'En attente', tone: 'progress' },
  ENVOYE: { label: 'Envoyé', tone: 'done' },
  ECHEC: { label: 'Échec', tone: 'late' },
} as const satisfies Record<CourrielStatut, { label: string; tone: Tone }>

/** The messages of the outbox: each opens on its text, with links that can be followed or copied. */
export function OutboxList({ messages, appUrl, smtp }: { messages: readonly OutboxRow[]; appUrl: string; smtp: boolean }) {
  return (
    <ul className="mail-list" role="list">
      {messages.map((mail) => (
        <li key={mail.id} data-row={mail.id}>
          <details>
            <summary>
              <strong>{mail.subject}</strong>
              <span className="cluster" data-gap="sm">
                <span>À {mail.to}</span>
                {smtp || mail.statut !== 'EN_ATTENTE' ? (
                  <StatusBadge tone={statuts[mail.statut].tone}>{statuts[mail.statut].label}</StatusBadge>
                ) : (
                  <StatusBadge tone="attention">À transmettre</StatusBadge>
                )}
                <small>
                  <RelativeTime date={mail.createdAt} />
                </small>
              </span>
            </summary>
            {mail.error ? (
              <p>
                Dernière erreur{'\u202f'}: {mail.error}
              </p>
            ) : null}
            <pre className="mail-text">
              {mail.text === '' ? 'Texte effacé après l’envoi.' : <LinkedText text={mail.text} appUrl={appUrl} />}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** A plain text whose own addresses can be followed; any other stays text. */
function LinkedText({ text, appUrl }: { text: string; appUrl: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
        part.startsWith(`${appUrl}/`) ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import type { LedgerItem } from './adhesion.queries.server'

export interface AdhesionLedgerProps {
  pole: string
  entries: readonly SerializeFrom<LedgerItem>[]
  /** Names the structure of each entry, for the ledger of the whole pôle. */
  withStructure?: boolean
}

/** Which way an entry counts, as a sign beside its word. */
const marks: Partial<Record<LedgerItem['kind'], { sign: string; tone: 'gain' | 'loss' }>> = {
  ADMISSION: { sign: '+1', tone: 'gain' },
  RETOUR: { sign: '+1', tone: 'gain' },
  DEPART: { sign: '−1', tone: 'loss' },
}

/** Entries of the ledger, latest first: what happened, when, why where one may read it. */
export function AdhesionLedger({ pole, entries, withStructure = false }: AdhesionLedgerProps) {
  return (
    <ol className="ledger" role="list">
      {entries.map((entry) => {
        const mark = marks[entry.kind]
        return (
          <li key={entry.id}>
            <span className="ledger-mark" data-tone={mark?.tone}>
              {mark?.sign ?? '·'}
            </span>
            <div>
              <p>
                <strong>{entry.label}</strong>
                {withStructure ? (
                  <>
                    {' '}
                    de <Link to={paths.structure(pole, entry.structure.id)}>{entry.structure.nom}</Link>
                  </>
                ) : null}
                {entry.kind === 'REPRISE' ? <span className="muted"> · déjà adhérente à cette date, entrée plus ancienne</span> : null}
                {entry.motif ? <span className="muted"> · {entry.motif}</span> : null}
              </p>
              {entry.detail ? <p className="ledger-detail">{entry.detail}</p> : null}
              <p className="muted small">
                <time dateTime={entry.effectiveOn.slice(0, 10)}>{formatDate(entry.effectiveOn)}</time>
                {entry.auteur ? `, enregistré par ${entry.auteur} le ${formatDate(entry.recordedAt)}` : null}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

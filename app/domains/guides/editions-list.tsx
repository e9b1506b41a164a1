import { formatCount, formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'

export interface EditionLine {
  numero: number
  publishedAt: string
  notes: string
  mots?: number
}

/** The editions of a guide, the last first; each is frozen and keeps its address. */
export function EditionsList({ editions, pole, slug }: { editions: readonly EditionLine[]; pole: string; slug: string }) {
  return (
    <ul className="editions-list" role="list">
      {editions.map((edition) => (
        <li key={edition.numero}>
          <a href={paths.guidePublic(pole, slug, { edition: edition.numero })}>Édition {edition.numero}</a>
          <span className="muted small">
            {formatDate(edition.publishedAt)}
            {edition.mots ? `, ${formatCount(edition.mots, 'mot')}` : ''}
          </span>
          {edition.notes ? <p className="small">{edition.notes}</p> : null}
        </li>
      ))}
    </ul>
  )
}

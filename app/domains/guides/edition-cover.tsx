import { formatCount, formatDate, plural } from '~/platform/format'
import { Mesh } from '~/ui/mesh'
import { FictitiousBadge } from '~/ui/status-badge'

export interface EditionCoverProps {
  pole: { nom: string; territoire: string }
  demonstration: boolean
  edition: { titre: string; resume: string; numero: number; publishedAt: string; contributeurs: readonly string[]; mots: number }
}

const wordsPerMinute = 230

/** The first page of an edition: what it is, who wrote it, when it was published. */
export function EditionCover({ pole, demonstration, edition }: EditionCoverProps) {
  const minutes = Math.max(1, Math.round(edition.mots / wordsPerMinute))
  return (
    <header className="edition-cover">
      <Mesh seed={edition.titre.length + edition.numero} columns={16} rows={4} className="edition-cover-mesh" />
      <p className="edition-cover-pole">{pole.nom}</p>
      <h1 tabIndex={-1}>{edition.titre}</h1>
      {edition.resume ? <p className="edition-cover-resume">{edition.resume}</p> : null}
      <p className="edition-cover-facts">
        <strong>Édition {edition.numero}</strong>, publiée le <time dateTime={edition.publishedAt}>{formatDate(edition.publishedAt)}</time>
        <span className="edition-cover-screen">
          {' '}
          · {formatCount(edition.mots, 'mot')}, {minutes}
          {'\u00a0'}min de lecture
        </span>
        {demonstration ? (
          <>
            {' '}
            <FictitiousBadge />
          </>
        ) : null}
      </p>
      {edition.contributeurs.length > 0 ? (
        <div className="edition-cover-people">
          <h2>{plural(edition.contributeurs.length, 'Contribution', 'Contributions')}</h2>
          <ul>
            {edition.contributeurs.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </header>
  )
}

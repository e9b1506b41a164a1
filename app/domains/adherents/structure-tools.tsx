import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import type { StructurePage } from './structure.queries.server'

/** The tools a structure shares and those it uses. */
export function StructureTools({
  structure,
  pole,
}: {
  structure: Pick<SerializeFrom<StructurePage>, 'outils' | 'adoptions'>
  pole: string
}) {
  const { outils, adoptions } = structure
  if (outils.length === 0 && adoptions.length === 0) {
    return <p className="muted">Cette structure ne partage pas encore d’outil, et n’a pas dit lesquels elle utilise.</p>
  }
  return (
    <div className="stack">
      {outils.length > 0 ? (
        <div className="stack" data-gap="sm">
          <h3>Partagés avec le réseau</h3>
          <ul>
            {outils.map((one) => (
              <li key={one.id}>
                <Link to={paths.outil(pole, one.id)}>{one.titre}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {adoptions.length > 0 ? (
        <div className="stack" data-gap="sm">
          <h3>Utilisés</h3>
          <ul>
            {adoptions.map(({ outil, since }) => (
              <li key={outil.id}>
                <Link to={paths.outil(pole, outil.id)}>{outil.titre}</Link>{' '}
                <span className="muted small">depuis le {formatDate(since)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import type { StructurePage } from './structure.queries.server'

/** What a structure does, how, and what the law asks for it. */
export function StructureActivities({ structure }: { structure: Pick<SerializeFrom<StructurePage>, 'activites' | 'modes' | 'regimes'> }) {
  const { activites, modes, regimes } = structure
  if (activites.length === 0) return <p className="muted">Aucune activité de services à la personne n’est renseignée.</p>
  const groupes = [...new Set(activites.map((one) => one.groupe))]
  return (
    <div className="stack">
      {groupes.map((groupe) => (
        <div key={groupe} className="stack" data-gap="sm">
          <h3>{groupe}</h3>
          <ul className="activity-list">
            {activites
              .filter((one) => one.groupe === groupe)
              .map((one) => (
                <li key={one.key}>{one.label}</li>
              ))}
          </ul>
        </div>
      ))}
      <p>
        <span className="muted">Modes d’intervention{' '}:</span> {modes.join(', ') || 'non renseignés'}
      </p>
      {regimes.length > 0 ? (
        <details>
          <summary>Ce que la loi demande pour ces activités</summary>
          <ul className="regimes">
            {regimes.map((one) => (
              <li key={one.regime}>
                <strong>{one.label}</strong> · <span className="muted">{one.sens}</span>
                <br />
                {one.pour.join(' ; ')}
              </li>
            ))}
          </ul>
          <p className="muted small">
            D’après l’article D7231-1 du Code du travail (version du 17 juillet 2023) : à vérifier pour chaque dossier.
          </p>
        </details>
      ) : null}
    </div>
  )
}

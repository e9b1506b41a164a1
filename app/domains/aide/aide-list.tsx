import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { paths } from '~/platform/paths'
import type { AidePublic } from './aide-page'
import type { AideHit } from './aide.queries.server'

const groups: Record<AidePublic, string> = {
  tous: 'Pour tout le monde',
  equipe: 'Pour animer le pôle',
  exploitant: 'Pour faire tourner Maillage',
}

/** The pages of the help, by whom they are for; with a search, the parts that answer it. */
export function AideList({ hits }: { hits: readonly SerializeFrom<AideHit>[] }) {
  const shown = (Object.keys(groups) as AidePublic[]).filter((pour) => hits.some((hit) => hit.pour === pour))
  return shown.map((pour) => (
    <section key={pour} className="aide-group" aria-labelledby={`aide-${pour}`}>
      <h2 id={`aide-${pour}`}>{groups[pour]}</h2>
      <ul role="list" className="aide-list">
        {hits
          .filter((hit) => hit.pour === pour)
          .map((hit) => (
            <li key={hit.slug}>
              <Link to={paths.aide(hit.slug)} className="aide-link">
                {hit.titre}
              </Link>
              <p>{hit.resume}</p>
              {hit.parties.length > 0 ? (
                <ul className="aide-parts">
                  {hit.parties.map((part) => (
                    <li key={part.id}>
                      <Link to={`${paths.aide(hit.slug)}#${part.id}`}>{part.text}</Link>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  ))
}

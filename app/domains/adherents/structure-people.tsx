import type { SerializeFrom } from '@remix-run/node'
import { paths } from '~/platform/paths'
import { Avatar } from '~/ui/avatar'
import type { StructurePage } from './structure.queries.server'

type Acces = SerializeFrom<StructurePage>['acces'][number]

/** The people of a structure, by name and role; never their addresses. */
export function StructurePeople({ acces, roles }: { acces: readonly Acces[]; roles: Record<Acces['role'], string> }) {
  if (acces.length === 0) return <p className="muted">Personne de cette structure n’a encore de compte.</p>
  return (
    <ul className="person-list" role="list">
      {acces.map((one) => (
        <li key={one.id}>
          <Avatar name={one.user.name} src={one.user.photoId ? paths.fichier(one.user.photoId) : null} decorative />
          <span>
            {one.user.name}
            <br />
            <span className="muted small">{roles[one.role]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

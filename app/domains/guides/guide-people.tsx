import type { GuideRole } from '~/platform/db/generated/enums'
import { paths } from '~/platform/paths'
import { Avatar } from '~/ui/avatar'
import { roleLabels } from './guide.wording'

export interface GuidePerson {
  userId: string
  name: string
  photoId: string | null
  organisation: string | null
  role: GuideRole
}

/** Who takes part in a guide, with the organisation they speak for. */
export function GuidePeople({ people }: { people: readonly GuidePerson[] }) {
  return (
    <ul className="guide-people" role="list">
      {people.map((person) => (
        <li key={person.userId}>
          <PersonLine person={person} />
          <span className="muted small">{roleLabels[person.role]}</span>
        </li>
      ))}
    </ul>
  )
}

/** Picture, name and organisation of one person. */
export function PersonLine({ person }: { person: Pick<GuidePerson, 'name' | 'photoId' | 'organisation'> }) {
  return (
    <span className="guide-person">
      <Avatar name={person.name} src={person.photoId ? paths.fichier(person.photoId) : null} size={32} decorative />
      <span>
        <span className="guide-person-name">{person.name}</span>
        {person.organisation ? <span className="muted small"> {person.organisation}</span> : null}
      </span>
    </span>
  )
}

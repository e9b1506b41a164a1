import { useEffect, useRef, useState } from 'react'
import { formatList, initials } from '~/platform/format'
import type { Person } from './collaboration-protocol'

/** Each person once, however many windows they have; oneself first. */
export function distinctPeople(people: readonly Person[], self: Person | null): Person[] {
  const byUser = new Map<string, Person>()
  if (self) byUser.set(self.userId, self)
  for (const person of people) if (!byUser.has(person.userId)) byUser.set(person.userId, person)
  return [...byUser.values()]
}

function describe(person: Person, organisation: string | undefined, self: boolean): string {
  const parts = [
    self ? `${person.name} (vous)` : person.name,
    person.structureName ?? organisation,
    person.access === 'read' ? 'lit' : null,
  ]
  return parts.filter(Boolean).join(', ')
}

const shownAtMost = 6

export interface PresenceProps {
  people: readonly Person[]
  self: Person | null
  /** Organisation of a person by their id, where it is known. */
  organisations?: Readonly<Record<string, string>>
}

/** Who has the document open, ringed with the colour of their caret. */
export function Presence({ people, self, organisations = {} }: PresenceProps) {
  const present = distinctPeople(people, self)
  const others = present.filter((person) => person.userId !== self?.userId)
  const announcement = useArrivals(others)
  const hidden = present.slice(shownAtMost)
  return (
    <div className="presence">
      <ul className="presence-list" role="list" aria-label="Personnes présentes">
        {present.slice(0, shownAtMost).map((person) => {
          const description = describe(person, organisations[person.userId], person.userId === self?.userId)
          return (
            <li key={person.userId} data-reading={person.access === 'read' || undefined}>
              <span className="avatar" style={{ backgroundColor: person.color }} title={description}>
                <span aria-hidden="true">{initials(person.name)}</span>
                <span className="visually-hidden">{description}</span>
              </span>
            </li>
          )
        })}
        {hidden.length > 0 ? (
          <li>
            <span className="avatar avatar-more" title={hidden.map((person) => person.name).join(', ')}>
              +{hidden.length}
              <span className="visually-hidden"> autres personnes</span>
            </span>
          </li>
        ) : null}
      </ul>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  )
}

/** Says who arrived, once they have been here a little: a reconnection is not an arrival. */
function useArrivals(others: readonly Person[]): string {
  const known = useRef(new Set<string>())
  const [announcement, setAnnouncement] = useState('')
  const key = others.map((person) => person.userId).join(' ')
  useEffect(() => {
    const timer = setTimeout(() => {
      const arrived = others.filter((person) => !known.current.has(person.userId))
      for (const person of arrived) known.current.add(person.userId)
      if (arrived.length > 0)
        setAnnouncement(`${formatList(arrived.map((person) => person.name))} ${arrived.length > 1 ? 'sont' : 'est'} sur ce texte.`)
    }, 3_000)
    return () => clearTimeout(timer)
  }, [key])
  return announcement
}

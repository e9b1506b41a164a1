import { initials } from '~/platform/format'
import { hueOf } from './hues'

export interface AvatarProps {
  name: string
  /** Address of a square picture. */
  src?: string | null
  /** Side in pixels. */
  size?: number
  /** True where the name stands beside it in text: the picture then says nothing to a screen reader. */
  decorative?: boolean
  title?: string
}

/** A person or a structure as a picture, or as initials on a hue drawn from the name. */
export function Avatar({ name, src, size = 36, decorative = false, title }: AvatarProps) {
  const box = { width: size, height: size, fontSize: Math.round(size * 0.39) }
  if (src) {
    return (
      <img className="avatar" src={src} alt={decorative ? '' : name} title={title} style={box} width={size} height={size} loading="lazy" />
    )
  }
  const label = decorative ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const)
  return (
    <span className="avatar" style={{ ...box, backgroundColor: hueOf(name).color }} title={title} {...label}>
      {initials(name)}
    </span>
  )
}

/** Several people in a row, the last ones counted: « +4 ». */
export function AvatarGroup({
  people,
  max = 5,
  size = 32,
}: {
  people: readonly { name: string; src?: string | null }[]
  max?: number
  size?: number
}) {
  const shown = people.slice(0, max)
  const hidden = people.slice(max)
  return (
    <ul className="avatar-group" role="list">
      {shown.map((person, index) => (
        <li key={`${person.name}-${index}`}>
          <Avatar name={person.name} src={person.src} size={size} title={person.name} />
        </li>
      ))}
      {hidden.length > 0 ? (
        <li>
          <span className="avatar avatar-more" style={{ width: size, height: size }} title={hidden.map((person) => person.name).join(', ')}>
            +{hidden.length}
            <span className="visually-hidden"> autres personnes</span>
          </span>
        </li>
      ) : null}
    </ul>
  )
}

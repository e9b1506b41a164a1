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

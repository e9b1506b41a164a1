import { type ReactNode, useId } from 'react'

/** The widths every chart is drawn at, in pixels, so that its words keep their size on a phone, in a column, on paper. */
const WIDTHS = { wide: 740, middle: 500, narrow: 330 } as const

export interface DrawingProps {
  height: number
  /** What the drawing says, for those who do not see it. */
  title: string
  description: string
  draw: (width: number, narrow: boolean) => ReactNode
}

/** An SVG drawn for three widths; the style sheet shows the one that fits. */
export function Drawing({ height, title, description, draw }: DrawingProps) {
  const id = useId()
  return (
    <div className="drawing">
      {(['wide', 'middle', 'narrow'] as const).map((size) => (
        <svg
          key={size}
          className={`drawing-${size}`}
          viewBox={`0 0 ${WIDTHS[size]} ${height}`}
          role="img"
          aria-labelledby={`${id}-${size}-title ${id}-${size}-desc`}
        >
          <title id={`${id}-${size}-title`}>{title}</title>
          <desc id={`${id}-${size}-desc`}>{description}</desc>
          {draw(WIDTHS[size], size === 'narrow')}
        </svg>
      ))}
    </div>
  )
}

/** Diagonal lines that stay visible in grey: unknown periods, second parts. */
export function Hatch({ id, className }: { id: string; className: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="7" className={className} />
    </pattern>
  )
}

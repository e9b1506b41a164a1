import { formatDate } from '~/platform/format'

export interface PoleStoryProps {
  histoire: readonly string[]
  label: string | null
  labelDate: string | null
  ambition: string
}

/** Where a pôle comes from, and the label it was given. */
export function PoleStory({ histoire, label, labelDate, ambition }: PoleStoryProps) {
  return (
    <div className="grid-12 pole-story" data-gap="lg">
      <div className="span-8 pole-history">
        <h2>Une histoire commune</h2>
        {histoire.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className="span-4 stack" data-gap="lg">
        {label ? (
          <div className="pole-label">
            <p className="muted small">Label</p>
            <p className="pole-label-name">{label}</p>
            {labelDate ? (
              <p>
                reçu le <time dateTime={labelDate.slice(0, 10)}>{formatDate(labelDate)}</time>
              </p>
            ) : null}
          </div>
        ) : null}
        {ambition ? (
          <div>
            <h3>Notre ambition</h3>
            <p>{ambition}</p>
          </div>
        ) : null}
      </div>
    </div>
  )
}

/** The shape of what is coming, shown only past 300 ms; said to screen readers as one sentence. */
export function Skeleton({
  shape = 'lines',
  count = 4,
  label = 'Chargement en cours',
}: {
  shape?: 'lines' | 'rows' | 'cards'
  count?: number
  label?: string
}) {
  return (
    <div className="skeleton" data-shape={shape} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="skeleton-part" aria-hidden="true" />
      ))}
    </div>
  )
}

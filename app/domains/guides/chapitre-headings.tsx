import type { WorkshopHeading } from './guide-workshop'

/** The headings of the chapter being written, below it in the outline. */
export function ChapitreHeadings({ headings }: { headings: readonly WorkshopHeading[] }) {
  if (headings.length === 0) return null
  return (
    <ul className="chapitre-headings" role="list" aria-label="Titres de ce chapitre">
      {headings.map((heading, index) => (
        <li key={`${index} ${heading.text}`} data-level={heading.level}>
          <button type="button" onClick={heading.go}>
            {heading.text}
          </button>
        </li>
      ))}
    </ul>
  )
}

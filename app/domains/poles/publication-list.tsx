import { CardLink } from '~/ui/card-link'

export interface Publication {
  to: string
  titre: string
  resume: string
  /** What it is: « Grille », « PSP PACA ». */
  kind?: string
  /** When, and how much it is used. */
  foot: string
}

/** Guides or tools that everyone may read, as cards. */
export function PublicationList({ items }: { items: readonly Publication[] }) {
  return (
    <div className="publication-grid">
      {items.map((item) => (
        <CardLink key={item.to} to={item.to} title={item.titre} eyebrow={item.kind} foot={item.foot}>
          <p className="publication-resume">{item.resume}</p>
        </CardLink>
      ))}
    </div>
  )
}

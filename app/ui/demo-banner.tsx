/** Says on every page of the demonstration that its people, structures and figures are made up. */
export function DemoBanner() {
  return (
    <aside className="demo-banner" aria-label="Démonstration">
      Démonstration : structures, personnes et montants sont fictifs.
    </aside>
  )
}

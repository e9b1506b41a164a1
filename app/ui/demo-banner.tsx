/** Says on every page of the demonstration that its people, structures and figures are made up. */
export function DemoBanner() {
  return (
    <p className="demo-banner" role="note">
      Démonstration : structures, personnes et montants sont fictifs.
    </p>
  )
}

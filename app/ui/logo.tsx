/** The sign of Maillage, four linked nodes, with its name beside it unless `signOnly`. */
export function Logo({ signOnly = false }: { signOnly?: boolean }) {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
        <path d="M7 23 12.5 9 19.5 20 25 8M7 23l12.5-3L25 8 12.5 9" className="logo-links" />
        <circle cx="7" cy="23" r="3.6" className="logo-node" />
        <circle cx="12.5" cy="9" r="3.1" className="logo-node" />
        <circle cx="19.5" cy="20" r="3.1" className="logo-node" />
        <circle cx="25" cy="8" r="3.6" className="logo-node-lit" />
      </svg>
      <span className={signOnly ? 'visually-hidden' : 'logo-name'}>Maillage</span>
    </span>
  )
}

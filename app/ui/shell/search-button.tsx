import { Link } from '@remix-run/react'
import { IconSearch } from '@tabler/icons-react'

/** Looks like a field, opens the search. Without scripts it is a link to the search page. */
export function SearchButton({ to, onOpen, label = 'Rechercher' }: { to: string; onOpen?: () => void; label?: string }) {
  return (
    <Link
      to={to}
      className="search-button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
    >
      <IconSearch size={18} aria-hidden />
      <span className="search-button-label">{label}</span>
      <kbd aria-hidden="true">Ctrl K</kbd>
    </Link>
  )
}

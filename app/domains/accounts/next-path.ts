import { paths } from '~/platform/paths'

const ownPath = /^\/(?![/\\])/

/**
 * The page asked for before signing in, or null when it is not a plain path of this site (security.md 23): it is
 * judged as given, decoded, and as a browser would resolve it ("/\t/ailleurs" and "/.//ailleurs" lead away).
 */
export function safeNext(value: string | null | undefined): string | null {
  if (!value || value.length > 2000 || !ownPath.test(value)) return null
  try {
    if (!ownPath.test(decodeURIComponent(value))) return null
    const base = 'https://maillage.invalid'
    const url = new URL(value, base)
    if (url.origin !== base || !ownPath.test(url.pathname)) return null
    return url.pathname + url.search
  } catch {
    return null
  }
}

/** Where a person arrives: their only pôle, the operator's page, or the choice between their pôles. */
export function landingPath(person: { exploitant: boolean; poleSlugs: readonly string[] }): string {
  const [first, second] = person.poleSlugs
  if (first !== undefined && second === undefined) return paths.espace(first)
  return first === undefined && person.exploitant ? paths.exploitation() : paths.mesPoles()
}

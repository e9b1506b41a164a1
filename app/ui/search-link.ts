/**
 * The search part of an address with some parameters changed: null removes one, the others stay.
 * Sorting, filters, pages and density all live in the address, so they can be shared, bookmarked and printed.
 */
export function searchWith(current: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(current)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  next.delete('_data')
  const text = next.toString()
  return text ? `?${text}` : '?'
}

/** The sort asked for in an address: `tri=nom` ascending, `tri=-nom` descending. */
export function readSort(params: URLSearchParams, name = 'tri'): { key: string; descending: boolean } | null {
  const value = params.get(name)
  if (!value) return null
  return value.startsWith('-') ? { key: value.slice(1), descending: true } : { key: value, descending: false }
}

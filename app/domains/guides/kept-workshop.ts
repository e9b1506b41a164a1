import { isRouteErrorResponse } from '@remix-run/react'
import { useEffect } from 'react'

/** The editor's page as it stands open in this tab, and its address. */
let open: { href: string; data: unknown } | null = null

/**
 * Reads the page again. Whoever loses their right while writing keeps the page they have, with the text to copy and
 * the editor's word on why it closed: the refusal would otherwise take the place of everything.
 */
export async function keepWhileOpen<Data>({ pathname, search }: URL, read: () => Promise<Data>): Promise<Data> {
  try {
    return await read()
  } catch (error) {
    // `data` was written by useKeptOpen of the same route, hence its type.
    if (open?.href === pathname + search && isRefusal(error)) return open.data as Data
    throw error
  }
}

/** Says that the page is open with this data; forgotten when it is left. */
export function useKeptOpen(data: unknown): void {
  useEffect(() => {
    open = { href: window.location.pathname + window.location.search, data }
    return () => {
      open = null
    }
  }, [data])
}

function isRefusal(error: unknown): boolean {
  const status = error instanceof Response || isRouteErrorResponse(error) ? error.status : 0
  return status === 403 || status === 404
}

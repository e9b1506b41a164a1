import { Link, useSearchParams } from '@remix-run/react'
import { formatCount, formatNumber } from '~/platform/format'
import { searchWith } from './search-link'

export interface PaginationProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  /** What is counted, singular and plural: `['structure', 'structures']`. */
  noun: readonly [string, string]
  /** Parameter of the address. */
  param?: string
}

/** The numbers to show around the present page; null where some are left out. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1].filter((value) => value >= 1 && value <= pageCount))
  const sorted = [...wanted].sort((a, b) => a - b)
  return sorted.flatMap((value, index) => {
    const gap = value - (sorted[index - 1] ?? value)
    return gap === 2 ? [value - 1, value] : gap > 2 ? [null, value] : [value]
  })
}

/** Where we are in a long list, and the way to the rest, through the address. */
export function Pagination({ page, pageSize, total, noun, param = 'page' }: PaginationProps) {
  const [params] = useSearchParams()
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const href = (target: number) => searchWith(params, { [param]: target === 1 ? null : String(target) })
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1
  const last = Math.min(total, page * pageSize)
  return (
    <nav className="pagination" aria-label="Pages">
      <p>
        {pageCount === 1
          ? formatCount(total, noun[0], noun[1])
          : `${formatNumber(first)} à ${formatNumber(last)} sur ${formatCount(total, noun[0], noun[1])}`}
      </p>
      {pageCount > 1 ? (
        <ul role="list">
          {page > 1 ? (
            <li>
              <Link to={href(page - 1)} rel="prev" prefetch="intent">
                Précédente
              </Link>
            </li>
          ) : null}
          {pageNumbers(page, pageCount).map((number, index) => (
            <li key={number ?? `gap-${index}`} className="pagination-number">
              {number === null ? (
                <span aria-hidden="true">…</span>
              ) : (
                <Link to={href(number)} aria-current={number === page ? 'page' : undefined} aria-label={`Page ${number}`}>
                  {formatNumber(number)}
                </Link>
              )}
            </li>
          ))}
          {page < pageCount ? (
            <li>
              <Link to={href(page + 1)} rel="next" prefetch="intent">
                Suivante
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </nav>
  )
}

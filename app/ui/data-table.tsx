import { Link, useLocation, useSearchParams } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { DensitySwitch } from './density-switch'
import { readSort, searchWith } from './search-link'
import { usePlainLinks } from './use-plain-links'
import { useRowFlash } from './use-row-flash'

export interface Column<Row> {
  key: string
  header: string
  /** What the cell shows: text or plain HTML (`<a href>`, `<span>`), no component per cell in long lists. */
  cell: (row: Row) => ReactNode
  /** Value of `tri` that sorts by this column; `-` before it for the other way. */
  sort?: string
  /** First click sorts downwards: dates and figures. */
  descendingFirst?: boolean
  /** Figures: aligned on the right, one width. */
  numeric?: boolean
  /** The cell that names the row: a row header, and the title of the card on phones. */
  primary?: boolean
  /** Left out where there is little room: on phones, or also on tablets. */
  hide?: 'phone' | 'tablet'
}

export interface DataTableProps<Row> {
  /** What the table holds, for everybody: « Structures adhérentes, 155 lignes ». */
  caption: string
  captionVisible?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Changes when the row changes: turns on the flash of live updates. */
  rowVersion?: (row: Row) => string | number
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode
  /** Sort in force when the address says nothing. */
  defaultSort?: string
  /** Offers tight rows through `densite=serree` in the address. */
  densitySwitch?: boolean
}

/** A table for comparing: sorted through the address, cards on phones, plain HTML in its cells. */
export function DataTable<Row>({
  caption,
  captionVisible,
  columns,
  rows,
  rowKey,
  rowVersion,
  empty,
  defaultSort,
  densitySwitch,
}: DataTableProps<Row>) {
  const [params] = useSearchParams()
  const { pathname, search } = useLocation()
  const followLinks = usePlainLinks()
  const body = useRef<HTMLTableSectionElement>(null)
  const versions = rowVersion ? new Map(rows.map((row) => [rowKey(row), String(rowVersion(row))])) : null
  const announcement = useRowFlash(body, versions, pathname + search)
  const sort = readSort(params) ?? readSort(new URLSearchParams(defaultSort ? { tri: defaultSort } : {}))
  const tight = params.get('densite') === 'serree'

  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="data-table" data-density={tight ? 'serree' : undefined}>
      {densitySwitch ? <DensitySwitch /> : null}
      <div className="data-table-scroll">
        <table onClick={followLinks}>
          <caption className={captionVisible ? undefined : 'visually-hidden'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} params={params} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => {
              const key = rowKey(row)
              return (
                <tr key={key} data-row={key}>
                  {columns.map((column) =>
                    column.primary ? (
                      <th key={column.key} scope="row" className="cell-primary">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td
                        key={column.key}
                        className={column.numeric ? 'cell-numeric' : undefined}
                        data-label={column.header}
                        data-hide={column.hide}
                      >
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {versions ? (
        <p className="visually-hidden" aria-live="polite">
          {announcement}
        </p>
      ) : null}
    </div>
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sort: { key: string; descending: boolean } | null
  params: URLSearchParams
}

function HeaderCell<Row>({ column, sort, params }: HeaderCellProps<Row>) {
  const className = column.numeric ? 'cell-numeric' : undefined
  if (!column.sort) {
    return (
      <th scope="col" className={className} data-hide={column.hide}>
        {column.header}
      </th>
    )
  }
  const active = sort?.key === column.sort
  const next = active ? !sort.descending : (column.descendingFirst ?? false)
  return (
    <th
      scope="col"
      className={className}
      data-hide={column.hide}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <Link to={searchWith(params, { tri: `${next ? '-' : ''}${column.sort}`, page: null })} preventScrollReset replace>
        {column.header}
        <span className="sort-mark" aria-hidden="true" data-sort={active ? (sort.descending ? 'down' : 'up') : undefined} />
      </Link>
    </th>
  )
}

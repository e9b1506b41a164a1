import { type ReactNode, useId } from 'react'

export interface ChartTable {
  columns: readonly string[]
  /** The first cell of each row names it. */
  rows: readonly (readonly ReactNode[])[]
}

export interface ChartFrameProps {
  /** The message of the chart, as a sentence: « 155 adhérents, 45 de moins que l’objectif 2013 ». */
  title: string
  /** What is measured, in which unit: « Structures adhérentes au 31 décembre ». */
  unit?: string
  /** Source and date. */
  source: ReactNode
  table: ChartTable
  /** Where the chart stands in the page. */
  level?: 2 | 3 | 4
  children: ReactNode
}

/** A chart with its message above, its source under it, and its figures as a table one click away. */
export function ChartFrame({ title, unit, source, table, level = 3, children }: ChartFrameProps) {
  const id = useId()
  const Title = `h${level}` as const
  return (
    <figure className="chart" aria-labelledby={id}>
      <Title className="chart-title" id={id}>
        {title}
      </Title>
      {unit ? <p className="chart-unit">{unit}</p> : null}
      <div className="chart-body">{children}</div>
      <figcaption className="chart-source">{source}</figcaption>
      <details className="chart-table">
        <summary>Voir les chiffres</summary>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, cellIndex) =>
                  cellIndex === 0 ? (
                    <th key={cellIndex} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={cellIndex}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

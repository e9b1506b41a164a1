import type { SerializeFrom } from '@remix-run/node'
import { formatNumber, formatSigned } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DataTable, type Column } from '~/ui/data-table'
import type { AnneeCroissance } from './adhesion.rules'

type Annee = SerializeFrom<AnneeCroissance>

/** One line a year, latest first; what is not known says so. Runs of unknown years are one line. */
export function MovementsTable({ pole, annees }: { pole: string; annees: readonly Annee[] }) {
  const unknown = <span className="muted">inconnu</span>
  const figure = (value: number | null) => (value === null ? unknown : formatNumber(value))
  const columns: Column<YearLine>[] = [
    {
      key: 'annee',
      header: 'Année',
      primary: true,
      cell: ({ annee, label }) =>
        annee.net === null ? (
          label
        ) : (
          <a className="nowrap" href={paths.mouvements(pole, { annee: annee.annee })}>
            {label}
          </a>
        ),
    },
    { key: 'ouverture', header: 'Au début', numeric: true, cell: ({ annee }) => figure(annee.ouverture) },
    { key: 'entrees', header: 'Entrées', numeric: true, cell: ({ annee }) => figure(annee.entrees) },
    { key: 'sorties', header: 'Sorties', numeric: true, cell: ({ annee }) => figure(annee.sorties) },
    { key: 'net', header: 'Solde', numeric: true, cell: ({ annee }) => (annee.net === null ? unknown : formatSigned(annee.net)) },
    { key: 'effectif', header: 'À la fin', numeric: true, cell: ({ annee }) => <strong>{figure(annee.effectif)}</strong> },
  ]
  return (
    <DataTable
      caption="Entrées, sorties et solde par année"
      columns={columns}
      rows={yearLines(annees)}
      rowKey={(line) => String(line.annee.annee)}
    />
  )
}

interface YearLine {
  label: string
  annee: Annee
}

function yearLines(annees: readonly Annee[]): YearLine[] {
  const lines: YearLine[] = []
  let first: number | null = null
  annees.forEach((annee, index) => {
    if (annee.effectif !== null) {
      lines.push({ label: annee.enCours ? `${annee.annee} (en cours)` : String(annee.annee), annee })
      return
    }
    first ??= annee.annee
    const next = annees[index + 1]
    if (next && next.effectif === null) return
    lines.push({ label: first === annee.annee ? String(first) : `${first} à ${annee.annee}`, annee })
    first = null
  })
  return lines.reverse()
}

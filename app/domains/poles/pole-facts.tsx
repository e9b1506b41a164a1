import type { SerializeFrom } from '@remix-run/node'
import { DataTable, type Column } from '~/ui/data-table'
import type { Showcase } from './pole.queries.server'
import { factValue, sourceDate } from './pole.wording'

type Fact = SerializeFrom<Showcase>['faits'][number]

/** The public figures of a pôle's territory, each with its year and its source. */
export function PoleFacts({ faits }: { faits: readonly Fact[] }) {
  const several = new Set(faits.map((one) => one.territoire)).size > 1
  const columns: Column<Fact>[] = [
    {
      key: 'indicateur',
      header: 'Indicateur',
      primary: true,
      cell: (fact) => (
        <>
          {capital(fact.indicateur)}
          {fact.note ? <small>{fact.note}</small> : null}
        </>
      ),
    },
    ...(several ? [{ key: 'territoire', header: 'Territoire', cell: (fact: Fact) => fact.territoire }] : []),
    { key: 'valeur', header: 'Valeur', numeric: true, cell: (fact) => <strong>{factValue(fact)}</strong> },
    { key: 'annee', header: 'Année', numeric: true, cell: (fact) => fact.annee },
    { key: 'source', header: 'Source', cell: (fact) => `${capital(fact.source)} (${sourceDate(fact.sourceDate)})` },
  ]
  return <DataTable caption="Chiffres publics du territoire, avec leur source" columns={columns} rows={faits} rowKey={(fact) => fact.id} />
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}

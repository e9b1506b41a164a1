import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { IconCheck, IconHeartHandshake } from '@tabler/icons-react'
import { formatCount, formatDate, formatNumber, plural } from '~/platform/format'
import { paths } from '~/platform/paths'
import { SubmitButton } from '~/ui/forms/submit-button'
import type { outilPage } from './outil.queries.server'

type Page = SerializeFrom<Awaited<ReturnType<typeof outilPage>>>

/** Who uses a tool, and "nous l'utilisons" for one's own structure. */
export function OutilAdoption({ page: { outil, adopters, can }, pole }: { page: Page; pole: string }) {
  return (
    <div className="stack">
      {outil.usages === 0 ? (
        <p data-row={outil.id}>Aucune structure ne l’a encore dit.</p>
      ) : (
        <p className="cluster" data-align="baseline" data-gap="sm" data-row={outil.id}>
          <span className="outil-count">{formatNumber(outil.usages)}</span>
          <span>{plural(outil.usages, 'structure l’utilise', 'structures l’utilisent')}</span>
        </p>
      )}
      {can.adopt ? (
        <Form method="post" preventScrollReset>
          {outil.utilise ? (
            <SubmitButton intent="ne-plus-utiliser" tone="quiet" icon={<IconCheck aria-hidden />}>
              Nous l’utilisons
              <span className="visually-hidden">, ne plus le dire</span>
            </SubmitButton>
          ) : (
            <SubmitButton intent="adopter" icon={<IconHeartHandshake aria-hidden />}>
              Nous l’utilisons
            </SubmitButton>
          )}
        </Form>
      ) : null}
      {can.seeAdopters && adopters.length > 0 ? (
        <div>
          <AdopterList structures={adopters.slice(0, shownAtFirst)} pole={pole} />
          {adopters.length > shownAtFirst ? (
            <details className="outil-more">
              <summary>Voir les {formatCount(adopters.length - shownAtFirst, 'autre structure', 'autres structures')}</summary>
              <AdopterList structures={adopters.slice(shownAtFirst)} pole={pole} />
            </details>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** Structures shown before one asks for the rest. */
const shownAtFirst = 6

function AdopterList({ structures, pole }: { structures: Page['adopters']; pole: string }) {
  return (
    <ul className="outil-adopters">
      {structures.map((structure) => (
        <li key={structure.id}>
          <Link to={paths.structure(pole, structure.id)}>{structure.nom}</Link>
          <small>
            {structure.commune ? `${structure.commune} (${structure.departement})` : structure.departement}, depuis le{' '}
            {formatDate(structure.since, 'moyen')}
          </small>
        </li>
      ))}
    </ul>
  )
}

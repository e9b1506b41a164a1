import { Link } from '@remix-run/react'
import { formatCount, formatDate, formatMoney, formatPeriod } from '~/platform/format'
import { paths } from '~/platform/paths'
import { DefinitionList } from '~/ui/definition-list'
import { Section } from '~/ui/section'
import { FictitiousBadge } from '~/ui/status-badge'
import { remainingWords } from './convention-etat'
import { fundingBalance } from './convention.rules'
import { FundingBar } from './funding-bar'
import { partieRoleLabels } from './partenariat.wording'
import type { ConventionView } from './partenariat.queries.server'

type Shown = Omit<ConventionView, never> & { description: string; updatedAt: string }

/** What a convention says: duration, notice, parties, amounts in public and private shares. */
export function ConventionFacts({ pole, convention }: { pole: string; convention: Shown }) {
  const balance = fundingBalance([convention])
  return (
    <>
      <Section title="En bref" panel>
        <DefinitionList
          items={[
            { label: 'Présentation', value: convention.description },
            { label: 'Durée', value: formatPeriod(convention.debut, convention.fin) },
            { label: 'Avant renouvellement', value: remainingWords(convention) },
            {
              label: 'Renouvellement',
              value: convention.preavisAvant
                ? `tacite, sauf préavis avant le ${formatDate(convention.preavisAvant)} (${formatCount(convention.preavisJours, 'jour')})`
                : 'express',
            },
            { label: 'Montant', value: formatMoney(convention.publicCentimes + convention.priveCentimes) },
          ]}
        />
        {convention.demonstration ? (
          <p>
            <FictitiousBadge>Montants fictifs</FictitiousBadge>
          </p>
        ) : null}
        {balance.publicShare === null ? null : (
          <FundingBar balance={balance} title="Parts publique et privée de la convention" source="Convention" asOf={convention.updatedAt} />
        )}
      </Section>
      <Section title="Parties">
        {convention.parties.length === 0 ? (
          <p className="muted">Aucune partie n’est indiquée.</p>
        ) : (
          <ul role="list" className="plain-list">
            {convention.parties.map((one) => (
              <li key={one.partenaire.id}>
                <Link to={paths.partenaire(pole, one.partenaire.id)}>{one.partenaire.nom}</Link>{' '}
                <span className="muted">{partieRoleLabels[one.role]}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

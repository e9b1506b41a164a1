import { formatCount, formatPercent } from '~/platform/format'
import { Section } from '~/ui/section'
import type { FundingBalance } from './convention.rules'
import { FundingBar } from './funding-bar'

/** The public/private balance of the running conventions, as a picture with its message. */
export function BalanceSection({ balance, running, asOf }: { balance: FundingBalance; running: number; asOf: string }) {
  return (
    <Section title="Équilibre des financements" panel>
      {balance.publicShare === null ? (
        <p className="muted">Aucune convention en cours ne porte de montant.</p>
      ) : (
        <FundingBar
          balance={balance}
          title={`${formatPercent(balance.publicShare)} de financement public, ${formatPercent(1 - balance.publicShare)} de financement privé`}
          source={`${formatCount(running, 'convention en cours', 'conventions en cours')} du pôle`}
          asOf={asOf}
        />
      )}
    </Section>
  )
}

import { formatDate, formatMoney } from '~/platform/format'
import { BalanceBar } from '~/ui/charts/balance-bar'
import type { FundingBalance } from './convention.rules'

export interface FundingBarProps {
  balance: FundingBalance
  title: string
  source: string
  /** Day or instant on which the figures hold. */
  asOf: string
}

/** Public and private money side by side. */
export function FundingBar({ balance, title, source, asOf }: FundingBarProps) {
  return (
    <BalanceBar
      title={title}
      unit="Montants en euros, sur toute la durée des conventions"
      source={`Source\u202f: ${source}, ${formatDate(asOf)}`}
      format={(centimes) => formatMoney(centimes)}
      parts={[
        { label: 'Financement public', value: balance.publicCentimes },
        { label: 'Financement privé', value: balance.priveCentimes },
      ]}
    />
  )
}

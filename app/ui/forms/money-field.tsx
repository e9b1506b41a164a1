import type { FieldProps } from './field'
import { NumberField } from './number-field'

/** An amount in euros, `1 234,56`: the server reads it into integer cents with `parseMoney`. */
export function MoneyField(props: FieldProps) {
  return <NumberField {...props} unit="€" />
}

/** Integer cents as one types them, for the `defaultValue` of a MoneyField: 123450 → « 1234,50 ». */
export function moneyInput(centimes: number | null | undefined): string {
  if (centimes === null || centimes === undefined) return ''
  const sign = centimes < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(centimes) / 100)
  const cents = Math.abs(centimes) % 100
  return cents === 0 ? `${sign}${whole}` : `${sign}${whole},${String(cents).padStart(2, '0')}`
}

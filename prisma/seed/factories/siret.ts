/** The last digit that makes `digits` pass Luhn's check. */
function luhnDigit(digits: string): string {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/**
 * A SIRET of 14 digits that passes its check and belongs to nobody (no SIREN is given out below 001 000 000).
 * Numbers from 1 to 99,999 give different SIREN; further ones give further sites of the same SIREN.
 */
export function fictitiousSiret(number: number): string {
  const head = `000${String(number % 100_000).padStart(5, '0')}`
  const siren = head + luhnDigit(head)
  const withSite = siren + String(1 + (Math.floor(number / 100_000) % 9_998)).padStart(4, '0')
  return withSite + luhnDigit(withSite)
}

/** Digits of a SIREN or a SIRET typed with spaces, no-break spaces, dots or hyphens. */
export function compactIdentifier(typed: string): string {
  return typed.replace(/[\s\u00a0\u202f.-]/g, '')
}

/** SIREN of La Poste, whose sites do not follow Luhn (INSEE, Sirene documentation). */
const LA_POSTE = '356000000'

/** Whether nine digits are a SIREN (Luhn). Spaces are accepted. */
export function isSiren(typed: string): boolean {
  const digits = compactIdentifier(typed)
  return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0
}

/** Whether fourteen digits are a SIRET: Luhn, or for La Poste a sum of digits multiple of 5. Spaces are accepted. */
export function isSiret(typed: string): boolean {
  const digits = compactIdentifier(typed)
  if (!/^\d{14}$/.test(digits)) return false
  if (luhnSum(digits) % 10 === 0) return true
  return digits.startsWith(LA_POSTE) && plainSum(digits) % 5 === 0
}

/** The intra-Community VAT number of a SIREN: key (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumber(siren: string): string {
  const digits = compactIdentifier(siren)
  const key = (12 + 3 * (Number(digits) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${digits}`
}

/** Why a text is not a SIRET, in French; null when it is one. */
export function siretProblem(typed: string): string | null {
  const digits = compactIdentifier(typed)
  if (!/^\d*$/.test(digits)) return 'Un SIRET ne comporte que des chiffres.'
  if (digits.length !== 14) {
    return `Un SIRET compte 14 chiffres ; vous en avez saisi ${digits.length}.`
  }
  return isSiret(digits) ? null : 'Ce SIRET ne passe pas le contrôle : vérifiez chaque chiffre.'
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}

function plainSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}

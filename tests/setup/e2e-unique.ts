import { fictitiousSiret } from '../../prisma/seed/factories/siret'

let counter = 0

/** A word that no other test of this run uses. */
export function unique(word: string): string {
  counter += 1
  return `${word} ${process.pid.toString(36)}${Date.now().toString(36)}${counter.toString(36)}`
}

/** An address that no other test of this run uses. */
export function uniqueAddress(word: string): string {
  return `${unique(word).replaceAll(' ', '.')}@exemple.test`
}

/** A SIRET that passes its check and that nobody has yet. */
export function newSiret(): string {
  return fictitiousSiret(Math.floor(Math.random() * 900_000_000) + 100_000)
}

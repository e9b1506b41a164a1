import type { Role } from '~/platform/authorization/actor'
import { foldText } from '~/platform/format'
import { commonPasswords } from './common-passwords'

const passwordMin = 12
/** For direction, team and operators (security.md 10). */
export const administratorPasswordMin = 15
const passwordMax = 128

/** Who will use the password: what they are called must not be what protects them. */
export interface PasswordOwner {
  /** Direction, team or operator of something. */
  administrator: boolean
  /** Name, address, names of their pôles. */
  words: string[]
}

/** Whether the stricter length is asked of a person: who leads a pôle or the deployment, but for the demonstration. */
export function isAdministrator(person: { exploitant: boolean; demonstration: boolean; acces: readonly { role: Role }[] }): boolean {
  const leads = person.exploitant || person.acces.some((one) => one.role === 'DIRECTION' || one.role === 'EQUIPE')
  return leads && !person.demonstration
}

/**
 * What is wrong with a new password, in French, or null. Length first, no rule on kinds of characters, then the
 * passwords everyone tries (OWASP ASVS 6.2; CNIL 2022-100: at least 50 bits with limited attempts).
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const min = owner.administrator ? administratorPasswordMin : passwordMin
  const length = [...password].length
  if (length < min) {
    return owner.administrator
      ? `Votre rôle demande au moins ${min} caractères (${length} pour l’instant). Une phrase facile à retenir convient très bien.`
      : `Choisissez au moins ${min} caractères (${length} pour l’instant). Une phrase facile à retenir convient très bien.`
  }
  if (length > passwordMax) return `Choisissez au plus ${passwordMax} caractères.`
  if (isGuessable(password, owner.words)) {
    return 'Ce mot de passe est trop facile à deviner (mots ou suites très courants, nom du pôle ou le vôtre). Ajoutez des mots sans rapport entre eux.'
  }
  return null
}

const organisationWords = ['maillage', 'pole', 'psp', 'paca', 'lorraine', 'structure', 'adherent', 'services', 'personne', 'demo']

/** Whether folding, undoing "p@ssw0rd" writing and dropping digits leaves at most two words that everyone tries. */
function isGuessable(password: string, ownWords: string[]): boolean {
  const folded = foldText(password)
  if (/^\d+$/.test(folded) || isRepetition(folded) || isSequence(folded)) return true
  const own = ownWords.flatMap((text) => foldText(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3)
  const words = new Set([...organisationWords, ...own])
  const known = (word: string) => words.has(word) || commonPasswords.has(word)
  return [folded, plainLetters(folded)].some((text) => knownWords(collapse(text), known) <= 2)
}

function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(text)
}

/** Every character follows the one before it: abcdefghijkl, 9876543210ab is not. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

function plainLetters(text: string): string {
  return [...text.replace(/[^a-z]+$/, '')].map((letter) => lookalikes[letter] ?? letter).join('')
}

function collapse(text: string): string {
  return /^(.{4,}?)\1+$/su.exec(text)?.[1] ?? text
}

/** The least number of known words that cover the letters (digits and signs cost nothing); Infinity when none does. */
function knownWords(text: string, known: (word: string) => boolean): number {
  const best: number[] = [0]
  for (let end = 1; end <= text.length; end++) {
    let least = /[a-z]/.test(text.charAt(end - 1)) ? Infinity : (best[end - 1] ?? Infinity)
    for (let start = Math.max(0, end - 24); start <= end - 3; start++) {
      const before = best[start] ?? Infinity
      if (before + 1 < least && known(text.slice(start, end))) least = before + 1
    }
    best[end] = least
  }
  const words = best[text.length] ?? Infinity
  // why: nothing but signs holds no word that anyone would try.
  return words === 0 ? Infinity : words
}

import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for Argon2id; memory in KiB. */
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const currentCost = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`

/** Hashes under way at once: more would take every thread of libuv from the rest of the server (security.md 11). */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resume) => waiting.push(resume))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The Argon2id hash to store. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

let dummy: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. Without a hash the same work is done for nothing, so that
 * an account that does not exist takes as long as one that does (security.md 13).
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const decoy = await (dummy ??= hashPassword('personne n’a ce mot de passe'))
  const matches = await inTurn(() => verify(stored ?? decoy, password).catch(() => false))
  return stored !== null && matches
}

/** Whether a stored hash was made at another cost than today's. */
export function isOutdatedHash(stored: string): boolean {
  return !stored.startsWith(currentCost)
}

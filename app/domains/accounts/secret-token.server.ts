import { createHash, randomBytes } from 'node:crypto'

/** A mailed secret of 160 bits, and the hash under which it is kept (security.md 14). */
export function createSecret(): { token: string; hash: string } {
  const token = randomBytes(20).toString('base64url')
  return { token, hash: hashSecret(token) }
}

/** Hex SHA-256 of a mailed secret: enough for 160 random bits, and found by an index. */
export function hashSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

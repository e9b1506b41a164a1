import { hashPassword } from '~/domains/accounts/password-hash.server'

/** Password of the accounts made by the factories and of the demonstration. */
export const demonstrationPassword = 'maillage-demo-2026'

let cached: Promise<string> | undefined

/** The hash of the demonstration's password, computed once: a dozen accounts must not cost a dozen hashes. */
export function demonstrationPasswordHash(): Promise<string> {
  return (cached ??= hashPassword(demonstrationPassword))
}

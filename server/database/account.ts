import { readFile } from 'node:fs/promises'
import { DatabaseFailed } from './database-failed'

/** A system account as the operating system counts it. */
export interface Account {
  uid: number
  gid: number
}

/** The account that runs PostgreSQL when we are root: `postgres` where it exists, else `nobody`, which always does. */
export async function unprivilegedAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new DatabaseFailed(
    'PostgreSQL refuse de tourner en root et ce système n’a ni compte « postgres » ni compte « nobody ». Lancez Maillage avec un compte ordinaire.',
  )
}

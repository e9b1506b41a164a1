import type { DatabaseLog } from './database-log'
import { startEmbeddedPostgres } from './embedded-postgres'
import { checkExternalPostgres } from './external-postgres'

/** The database the application runs on. */
export interface RunningDatabase {
  url: string
  kind: 'embedded' | 'external'
  /** For the log: the cluster's folder, or server and name without password. */
  where: string
  /** Stops the embedded server; does nothing to a server that is not ours. */
  stop(): Promise<void>
}

/** Checks the server of `databaseUrl` if there is one, else starts the embedded one; throws `DatabaseFailed`. */
export async function startDatabase(options: { databaseUrl?: string; dataDir: string; log: DatabaseLog }): Promise<RunningDatabase> {
  const { databaseUrl, dataDir, log } = options
  if (databaseUrl) {
    const { where } = await checkExternalPostgres(databaseUrl)
    return { url: databaseUrl, kind: 'external', where, stop: async () => undefined }
  }
  return { kind: 'embedded', ...(await startEmbeddedPostgres(dataDir, log)) }
}

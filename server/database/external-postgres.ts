import pg from 'pg'
import { DatabaseFailed } from './database-failed'

const oldestMajor = 15

/** Checks that the server of DATABASE_URL answers and is recent enough; throws `DatabaseFailed` with the reason. */
export async function checkExternalPostgres(url: string): Promise<{ where: string }> {
  let client: pg.Client
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  } catch (cause) {
    throw new DatabaseFailed('DATABASE_URL n’est pas une adresse PostgreSQL (postgresql://compte:motdepasse@serveur:5432/base).', { cause })
  }
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; version: string }>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
    )
    const [server] = rows
    if (!server || server.number < oldestMajor * 10_000) {
      throw new DatabaseFailed(
        `Le serveur de DATABASE_URL est un PostgreSQL ${server?.version ?? 'inconnu'} : Maillage demande la version ${oldestMajor} ou une plus récente.`,
      )
    }
    return { where: `${client.host}:${client.port}/${client.database ?? ''}` }
  } catch (error) {
    if (error instanceof DatabaseFailed) throw error
    throw new DatabaseFailed(`La base de DATABASE_URL ne répond pas : ${reason(error)}.`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reason(error: unknown): string {
  // A name with several addresses (localhost) fails with an empty message and one error for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  const code = first instanceof Error && 'code' in first ? String(first.code) : ''
  const known: Record<string, string> = {
    ECONNREFUSED: 'aucun serveur n’écoute à cette adresse',
    ENOTFOUND: 'ce nom de serveur n’existe pas',
    '28P01': 'compte ou mot de passe refusé',
    '28000': 'compte refusé',
    '3D000': 'cette base n’existe pas, créez-la d’abord',
  }
  return known[code] ?? (first instanceof Error ? first.message : String(first))
}

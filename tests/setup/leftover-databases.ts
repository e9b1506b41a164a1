import pg from 'pg'

/** Marks a run as alive on the server: the mark goes with the connection, also when the run is killed. */
export async function holdRun(serverUrl: string, run: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client(serverUrl)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [run])
  return { release: () => client.end() }
}

/** Drops the databases of runs that have ended, however they ended. */
export async function dropDatabasesOfDeadRuns(serverUrl: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; run: string }>(
      `SELECT datname AS name, split_part(datname, '_', 3) AS run FROM pg_database WHERE datname LIKE 'maillage\\_test\\_%'`,
    )
    for (const { name, run } of rows) {
      const lock = await client.query<{ dead: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS dead', [run])
      if (!lock.rows[0]?.dead) continue
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
      await client.query('SELECT pg_advisory_unlock(hashtext($1))', [run])
    }
  } finally {
    await client.end()
  }
}

import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Unavailable } from '~/platform/errors'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** The Prisma client of the running application. */
export type Db = PrismaClient

/** What `db().$transaction(async (tx) => …)` hands over; a function that may run inside one takes it. */
export type Transaction = Prisma.TransactionClient

interface Connection {
  pool: pg.Pool
  client: PrismaClient
}

// A development reload evaluates this module again: the connection outlives it, or each reload would leak a pool.
const holder = globalThis as typeof globalThis & { [key: symbol]: Connection | undefined }
const slot = Symbol.for('maillage.database')

/** Opens the pool on `url` (a socket URL such as `postgresql://u:p@/db?host=/path` works); fails if the server does not answer. */
export async function connectDatabase(url: string): Promise<void> {
  if (holder[slot]) throw new Error('The database is already connected.')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'maillage',
  })
  // Without a listener the loss of an idle connection ends the process; the pool replaces it by itself.
  pool.on('error', () => undefined)
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 3_000, timeout: 10_000 },
  })
  holder[slot] = { pool, client }
}

/** Closes every connection after the statements under way; does nothing when none is open. */
export async function disconnectDatabase(): Promise<void> {
  const connection = holder[slot]
  holder[slot] = undefined
  await connection?.client.$disconnect()
  await connection?.pool.end()
}

/** The Prisma client; throws `Unavailable` (503) before `connectDatabase`. */
export function db(): Db {
  return connection().client
}

/** The pool below the client, for plain statements (hot lists, `COPY`, `LISTEN`); same errors as `db`. */
export function pool(): pg.Pool {
  return connection().pool
}

function connection(): Connection {
  const open = holder[slot]
  if (!open) throw new Unavailable(undefined, { private: 'The database is not connected.' })
  return open
}

import type { BaseLogger } from 'pino'

/** The part of the application's log that the database needs. */
export type DatabaseLog = Pick<BaseLogger, 'info' | 'warn' | 'error'>

import { pino, type Logger } from 'pino'

/** Paths never written to the log: secrets, tokens, bodies (security.md 54). */
const redact = [
  'password',
  'motDePasse',
  'token',
  'jeton',
  'cookie',
  'authorization',
  'url',
  '*.password',
  '*.motDePasse',
  '*.token',
  '*.jeton',
  '*.cookie',
  '*.authorization',
  '*.body',
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
]

/** The application's log; its level follows LOG_LEVEL once the environment is read. */
export const log: Logger = pino({ level: process.env.LOG_LEVEL || 'info', redact: { paths: redact, censor: '[masqué]' } })

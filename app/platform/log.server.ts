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

/** A wrong LOG_LEVEL is named with the other wrong variables by `parseEnvironment`, not by a crash of the log. */
function askedLevel(): string {
  const asked = process.env.LOG_LEVEL ?? ''
  return asked === 'silent' || Object.hasOwn(pino.levels.values, asked) ? asked : 'info'
}

/** The application's log. */
export const log: Logger = pino({ level: askedLevel(), redact: { paths: redact, censor: '[masqué]' } })

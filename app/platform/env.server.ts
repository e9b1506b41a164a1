import path from 'node:path'
import * as z from 'zod'

const port = z.coerce.number().int().min(0).max(65535)

const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'attendu : postgresql://…')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'attendu : redis://…')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'attendu : smtp://… ou smtps://…')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Maillage <ne-pas-repondre@maillage.test>'),
  TRUST_PROXY: z.string().default(''),
  METRICS_PORT: port.optional(),
  MAILLAGE_DEMO: z.enum(['oui', 'non']).default('oui'),
  /** Must be `oui` to serve the demonstration accounts, whose password is public, beyond loopback. */
  MAILLAGE_DEMO_EXPOSEE: z.enum(['oui', 'non']).default('non'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** The environment, parsed once at start; `appUrl` has no trailing slash. */
export type Environment = Omit<z.infer<typeof environmentSchema>, 'APP_URL' | 'DATA_DIR'> & {
  dataDir: string
  appUrl: string
}

/** Names every wrong variable, one line each, in French. */
export class EnvironmentError extends Error {}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads and checks the environment; empty values count as absent.
 * @throws EnvironmentError with one line for each wrong variable.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')} : ${frenchIssue(issue)} (reçu : « ${String(given[String(issue.path[0])] ?? '')} »)`,
    )
    throw new EnvironmentError([...new Set(lines)].join('\n'))
  }
  const { APP_URL, DATA_DIR, ...rest } = parsed.data
  if (!loopback.has(rest.HOST) && rest.MAILLAGE_DEMO === 'oui' && rest.MAILLAGE_DEMO_EXPOSEE !== 'oui') {
    throw new EnvironmentError(
      `HOST : « ${rest.HOST} » exposerait les comptes de démonstration, dont le mot de passe est public. ` +
        'Mettez MAILLAGE_DEMO=non, ou confirmez avec MAILLAGE_DEMO_EXPOSEE=oui.',
    )
  }
  return {
    ...rest,
    dataDir: path.resolve(DATA_DIR),
    appUrl: (APP_URL ?? `http://localhost:${rest.PORT}`).replace(/\/+$/, ''),
  }
}

function frenchIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `valeurs admises : ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return 'nombre entier attendu'
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'hors des limites (0 à 65535 pour un port)'
  if (issue.code === 'invalid_format') return issue.format === 'url' ? 'adresse http(s) attendue' : issue.message
  return issue.message
}

let current: Environment | undefined

/** Makes the parsed environment known to the app; called once by the composition root. */
export function setEnvironment(environment: Environment): void {
  current = environment
}

/** The environment of the running app. */
export function env(): Environment {
  if (!current) throw new Error('environment read before start')
  return current
}

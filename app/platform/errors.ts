/** Errors with a status, a French sentence for the person, and a private message for the log. */
export abstract class AppError extends Error {
  abstract readonly status: number

  /** @param publicMessage French sentence shown to the person. */
  constructor(
    readonly publicMessage: string,
    options: { private?: string; cause?: unknown } = {},
  ) {
    super(options.private ?? publicMessage, { cause: options.cause })
    this.name = new.target.name
  }
}

/** The object does not exist, or not for this person: the two are not told apart. */
export class NotFound extends AppError {
  readonly status = 404
  constructor(publicMessage = 'Cette page n’existe pas, ou plus.', options?: { private?: string; cause?: unknown }) {
    super(publicMessage, options)
  }
}

/** The object is visible to the person but the act is not theirs. */
export class Forbidden extends AppError {
  readonly status = 403
  constructor(publicMessage = 'Cette action n’est pas ouverte à votre rôle.', options?: { private?: string; cause?: unknown }) {
    super(publicMessage, options)
  }
}

/** One field that somebody else changed meanwhile. */
export interface FieldChange {
  label: string
  yours: string
  theirs: string
}

/** Somebody else changed the object since the form was opened; nothing was overwritten. */
export class Conflict extends AppError {
  readonly status = 409
  /** `version` is the object's present version: a form sent again with it overwrites knowingly. */
  constructor(
    publicMessage: string,
    readonly changes: FieldChange[] = [],
    readonly version?: number,
  ) {
    super(publicMessage)
  }
}

/** What was typed cannot be accepted; `fields` maps a field name to its French messages. */
export class Invalid extends AppError {
  readonly status = 422
  constructor(
    publicMessage: string,
    readonly fields: Record<string, string[]> = {},
  ) {
    super(publicMessage)
  }
}

/** More was sent than is accepted. */
export class TooLarge extends AppError {
  readonly status = 413
}

/** Too many attempts; `retryAfterSeconds` says when to come back. */
export class TooMany extends AppError {
  readonly status = 429
  constructor(
    publicMessage: string,
    readonly retryAfterSeconds: number,
  ) {
    super(publicMessage)
  }
}

/** A service we need (the database) does not answer; nothing was lost. */
export class Unavailable extends AppError {
  readonly status = 503
  constructor(
    publicMessage = 'Maillage ne peut pas joindre sa base de données. Réessayez dans un instant : rien n’est perdu.',
    options?: { private?: string; cause?: unknown },
  ) {
    super(publicMessage, options)
  }
}

const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
])

/** Whether an error (or one of its causes) means that the database cannot be reached. */
export function isUnavailable(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 5; depth++) {
    if (current instanceof Unavailable) return true
    const code = 'code' in current && typeof current.code === 'string' ? current.code : ''
    if (unavailableCodes.has(code)) return true
    if (
      /Connection terminated|timeout exceeded when trying to connect|Can't reach database|DatabaseNotReachable|server closed the connection|terminating connection/i.test(
        current.message,
      )
    )
      return true
    current = current.cause
  }
  return false
}

import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { json } from '@remix-run/node'
import type * as z from 'zod'
import { Conflict, Invalid, TooMany, type FieldChange } from '~/platform/errors'

/** What an action answers when the form stays on the page: typed values, messages, and what somebody else changed. */
export interface FormReply {
  lastResult: SubmissionResult<string[]>
  conflict?: { message: string; changes: FieldChange[]; version?: number }
}

/**
 * Parses a form with its schema (`z.strictObject`, so nothing can be smuggled in), runs the command, and turns
 * its refusals (Invalid, Conflict, TooMany) into a reply that keeps what was typed. Other errors pass through.
 */
export async function withForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<Response>,
  formData?: FormData,
) {
  const data = formData ?? (await readForm(request))
  const submission = parseWithZod(data, { schema })
  if (submission.status !== 'success') {
    return json<FormReply>({ lastResult: submission.reply({ hideFields: secretFields }) }, { status: 422 })
  }
  try {
    return await run(submission.value)
  } catch (error) {
    const reply = (message: string, fields: Record<string, string[]> = {}) =>
      submission.reply({ formErrors: [message], fieldErrors: fields, hideFields: secretFields })
    if (error instanceof Invalid) {
      return json<FormReply>({ lastResult: reply(error.publicMessage, error.fields) }, { status: 422 })
    }
    if (error instanceof Conflict) {
      return json<FormReply>(
        {
          lastResult: reply(error.publicMessage),
          conflict: { message: error.publicMessage, changes: error.changes, version: error.version },
        },
        { status: 409 },
      )
    }
    if (error instanceof TooMany) {
      return json<FormReply>(
        { lastResult: reply(error.publicMessage) },
        { status: 429, headers: { 'Retry-After': String(error.retryAfterSeconds) } },
      )
    }
    throw error
  }
}

/** The words of a form, without the NUL that PostgreSQL refuses in a text. @throws Invalid when the body is no form. */
export async function readForm(request: Request): Promise<FormData> {
  const sent = await request.formData().catch((cause: unknown) => {
    throw Object.assign(new Invalid('L’envoi est incomplet. Réessayez.'), { cause })
  })
  const words = new FormData()
  for (const [name, value] of sent.entries()) words.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return words
}

/** Never sent back to the browser. */
const secretFields = ['motDePasse', 'motDePasseActuel', 'nouveauMotDePasse', 'confirmation']

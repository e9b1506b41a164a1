import { json } from '@remix-run/node'
import type * as z from 'zod'
import { TooLarge } from '~/platform/errors'
import { withForm, type FormReply } from '~/platform/forms/form.server'
import { parseUpload, type UploadedFile } from './upload.server'

/**
 * `withForm` for a form with one file: a file over its limit is a message on its field (413), like any other refusal.
 * @param file name of the file's field, and its limit in bytes.
 */
export async function withUploadForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  file: { field: string; maxBytes: number },
  run: (value: z.output<Schema>, upload: UploadedFile | undefined) => Promise<Response>,
) {
  try {
    const { formData, files } = await parseUpload(request, { maxBytes: file.maxBytes, fields: [file.field] })
    return await withForm(request, schema, (value) => run(value, files[file.field]), formData)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const lastResult = { status: 'error' as const, error: { [file.field]: [error.publicMessage] } }
    return json<FormReply>({ lastResult }, { status: 413 })
  }
}
